import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, badKey } from './api-error.ts'

const MAX_BODY_BYTES = 1_000_000

/** The whole body as text. Refuses one of more than a megabyte. */
export async function readBody(request: IncomingMessage): Promise<string> {
	return (await readBytes(request, MAX_BODY_BYTES)).toString('utf8')
}

/** The whole body as it came. Refuses one of more than so many bytes. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
	const chunks: Buffer[] = []
	let size = 0
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length
		if (size > most) {
			const message = 'Request body too large.'
			throw new ApiError(413, { type: 'invalid_request_error', message }, true)
		}
		chunks.push(chunk)
	}
	return Buffer.concat(chunks)
}

/** Refuses a request that does not carry the account's secret key as a bearer token. */
export function requireKey(request: IncomingMessage, secretKey: string): void {
	const header = request.headers.authorization
	const given = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null
	if (given === null || given === '') throw badKey(null)
	const [a, b] = [Buffer.from(given), Buffer.from(secretKey)]
	if (a.length !== b.length || !timingSafeEqual(a, b)) throw badKey(given)
}

export function sendJson(
	response: ServerResponse,
	status: number,
	body: string,
	headers: Record<string, string> = {},
): void {
	if (response.destroyed) return
	response.writeHead(status, {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		'x-sandbox': 'no real money',
		...headers,
	})
	response.end(body)
}
