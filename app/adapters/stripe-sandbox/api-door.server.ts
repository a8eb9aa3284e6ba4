import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import Stripe from 'stripe'
import type { Account } from './account.server.ts'
import { answerCall } from './api.server.ts'
import { ApiError, invalidParameter } from './api-error.ts'
import { type Fault, faultError, takeFault } from './faults.server.ts'
import { uploadFile } from './files.server.ts'
import { parseForm } from './form.ts'
import { readBody, readBytes, requireKey, sendJson } from './http.server.ts'
import { answerOf, type CallAnswer, createIdempotency } from './idempotency.server.ts'
import { stripeId } from './objects.ts'

/** A little more than a file may have, so that the file itself is what is refused. */
const LARGEST_UPLOAD_BYTES = 10_000_000

interface Call {
	method: string
	path: string
	/** the parameters as they were sent */
	source: string
	key: string | null
}

/**
 * The way into `/v1`: checks the key and the version of the API, meets faults ordered by a test,
 * replays what is kept under the idempotency key, and answers in Stripe's shape with its headers.
 */
export function createApiDoor(account: Account, secretKey: string) {
	const idempotency = createIdempotency(account)

	return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
		const headers: Record<string, string> = {
			'request-id': stripeId('req', 14),
			'stripe-version': Stripe.API_VERSION,
		}
		try {
			requireKey(request, secretKey)
			requireVersion(request)
			if (request.method === 'POST' && url.pathname === '/v1/files') {
				const file = await readFile(account, request)
				return sendJson(response, 200, JSON.stringify(file), headers)
			}
			const call = await readCall(request, url)
			if (call.key !== null) headers['idempotency-key'] = call.key
			const fault = takeFault(account, call.method, call.path)
			if (fault?.kind === 'reset-before') return void request.socket.destroy()
			const answer = await perform(call, fault)
			if (fault?.kind === 'reset-after') return void request.socket.destroy()
			if (fault?.kind === 'timeout') return
			send(response, answer, headers)
		} catch (error) {
			if (!(error instanceof ApiError)) throw error
			if (error.status === 401) headers['www-authenticate'] = 'Bearer realm="Stripe"'
			send(response, answerOf(error), headers)
		}
	}

	async function perform(call: Call, fault: Fault | null): Promise<CallAnswer> {
		const request = `${call.method} ${call.path}\n${call.source}`
		if (call.key !== null) {
			const kept = idempotency.find(call.key, request)
			if (kept !== null) return kept
		}
		const error = fault === null ? null : faultError(fault)
		if (error?.beforeWork) throw error
		if (fault?.kind === 'slow') await waitHolding(call.key, fault.delayMs)
		const given = parseForm(call.source)
		return idempotency.run(call.key, request, () => {
			if (error !== null) throw error
			return answerCall(account, call.method, call.path, given)
		})
	}

	async function waitHolding(key: string | null, delayMs: number): Promise<void> {
		if (key !== null) idempotency.begin(key)
		try {
			await wait(delayMs)
		} finally {
			if (key !== null) idempotency.end(key)
		}
	}
}

function send(response: ServerResponse, answer: CallAnswer, headers: Record<string, string>): void {
	sendJson(response, answer.status, answer.body, {
		...headers,
		...(answer.replayed ? { 'idempotent-replayed': 'true' } : {}),
		...(answer.status === 409 ? { 'stripe-should-retry': 'true' } : {}),
	})
}

async function readCall(request: IncomingMessage, url: URL): Promise<Call> {
	const method = request.method ?? 'GET'
	const body = await readBody(request)
	const type = request.headers['content-type'] ?? ''
	if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) {
		throw invalidParameter('', 'Invalid request: the body must be form-encoded.')
	}
	const key = request.headers['idempotency-key']
	return {
		method,
		path: url.pathname,
		source: method === 'POST' ? body : url.search.slice(1),
		key: method === 'POST' && typeof key === 'string' ? key : null,
	}
}

async function readFile(account: Account, request: IncomingMessage) {
	const body = await readBytes(request, LARGEST_UPLOAD_BYTES)
	return await uploadFile(account, body, request.headers['content-type'] ?? '')
}

function requireVersion(request: IncomingMessage): void {
	const version = request.headers['stripe-version']
	if (version === undefined || version === Stripe.API_VERSION) return
	throw invalidParameter(
		'',
		`Invalid Stripe API version: ${version}. The sandbox speaks ${Stripe.API_VERSION} alone.`,
	)
}
