/** The `error` member of what Stripe answers: https://docs.stripe.com/api/errors. */
export interface ApiErrorBody {
	type: 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error'
	message: string
	code?: string
	param?: string
	decline_code?: string
	doc_url?: string
}

/** An answer other than 200, in Stripe's shape. */
export class ApiError extends Error {
	readonly status: number
	readonly body: ApiErrorBody
	/**
	 * True where Stripe had not begun the work: nothing is kept under the idempotency key, so the
	 * same key may be used again with parameters put right.
	 */
	readonly beforeWork: boolean

	constructor(status: number, body: ApiErrorBody, beforeWork = false) {
		super(body.message)
		this.name = 'ApiError'
		this.status = status
		this.body = body
		this.beforeWork = beforeWork
	}
}

/** A parameter that Stripe would not take. */
export function invalidParameter(param: string, message: string, code?: string): ApiError {
	const body: ApiErrorBody = { type: 'invalid_request_error', message, param }
	if (code !== undefined) {
		body.code = code
		body.doc_url = `https://docs.stripe.com/error-codes#${code.replaceAll('_', '-')}`
	}
	return new ApiError(400, body, true)
}

/** A request that makes sense but that the state of things does not allow. */
export function notAllowed(message: string, code?: string, param?: string): ApiError {
	const body: ApiErrorBody = { type: 'invalid_request_error', message }
	if (code !== undefined) body.code = code
	if (param !== undefined) body.param = param
	return new ApiError(400, body)
}

export function noSuch(kind: string, id: string, param = 'id'): ApiError {
	return new ApiError(
		404,
		{
			type: 'invalid_request_error',
			code: 'resource_missing',
			param,
			message: `No such ${kind}: '${id}'`,
		},
		true,
	)
}

export function noSuchUrl(method: string, path: string): ApiError {
	const message =
		`Unrecognized request URL (${method}: ${path}). ` +
		'The sandbox serves only what Bekal uses of Stripe.'
	return new ApiError(404, { type: 'invalid_request_error', message }, true)
}

/** Without a key, or with another than this account's. Shows no more than a key's last letters. */
export function badKey(given: string | null): ApiError {
	const message =
		given === null
			? 'You did not provide an API key. Provide it with Bearer authentication: ' +
				"'Authorization: Bearer YOUR_SECRET_KEY'."
			: `Invalid API Key provided: ${'*'.repeat(8)}${given.slice(-4)}`
	return new ApiError(401, { type: 'invalid_request_error', message }, true)
}

export function keyInUse(): ApiError {
	return new ApiError(
		409,
		{
			type: 'idempotency_error',
			code: 'idempotency_key_in_use',
			message:
				'There is currently another in-progress request using this Stripe-Idempotency-Key ' +
				'(that probably means you submitted twice, and the other request is still going through).',
		},
		true,
	)
}

export function keyReused(key: string): ApiError {
	return new ApiError(
		400,
		{
			type: 'idempotency_error',
			message:
				'Keys for idempotent requests can only be used with the same parameters they were ' +
				`first used with. Try using a key other than '${key}'.`,
		},
		true,
	)
}
