import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
	createReadableStreamFromReadable,
	createRequestHandler,
	type ServerBuild,
} from '@remix-run/node'
import type {
	Request as ExpressRequest,
	Response as ExpressResponse,
	RequestHandler,
} from 'express'
import type { Services } from '#app/services.server.ts'
import { mostBytes } from './judge-request.ts'
import './load-context.ts'

/**
 * Hands a request that the guard let pass to Remix. Not the adapter of @remix-run/express, because
 * that one believes `X-Forwarded-Host`; here a request's address is always `ORIGIN` and its path.
 */
export function remixHandler(
	build: ServerBuild | (() => Promise<ServerBuild>),
	services: Services,
	mode: string,
): RequestHandler {
	const handle = createRequestHandler(build, mode)
	return async (req, res, next) => {
		const closed = new AbortController()
		res.once('close', () => closed.abort())
		try {
			const responseHeaders = new Headers()
			const request = toRequest(req, services.settings.origin, closed.signal)
			const response = await handle(request, {
				services,
				responseHeaders,
				address: req.ip ?? '',
				nonce: String(res.locals.nonce),
			})
			writeHead(res, response, responseHeaders)
			if (response.body) await pipeline(Readable.fromWeb(response.body as never), res)
			else res.end()
		} catch (error) {
			// Whoever asked has gone: there is nobody to answer.
			if (!closed.signal.aborted) next(error)
		}
	}
}

function toRequest(req: ExpressRequest, origin: string, signal: AbortSignal): Request {
	const headers = new Headers()
	for (const [name, value] of Object.entries(req.headers)) {
		for (const one of [value ?? []].flat()) headers.append(name, one)
	}
	// Remix compares the two once more; the guard has already said that the origin is ours.
	const from = req.get('origin') ?? ''
	headers.set('host', new URL(URL.canParse(from) ? from : origin).host)
	const init: RequestInit = { method: req.method, headers, signal }
	if (req.method === 'GET' || req.method === 'HEAD') {
		return new Request(origin + req.originalUrl, init)
	}
	const body = createReadableStreamFromReadable(req.pipe(noMoreThan(mostBytes(req.path))))
	return new Request(origin + req.originalUrl, { ...init, body, duplex: 'half' } as RequestInit)
}

/** A body whose length was not said may still not be longer than others. */
function noMoreThan(most: number): Transform {
	let seen = 0
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			seen += chunk.length
			if (seen > most) done(new Error('the body is larger than it may be'))
			else done(null, chunk)
		},
	})
}

function writeHead(res: ExpressResponse, response: Response, added: Headers): void {
	res.status(response.status)
	for (const [name, value] of response.headers) res.append(name, value)
	for (const [name, value] of added) {
		if (name === 'set-cookie') res.append(name, value)
		else res.set(name, value)
	}
	if (!res.hasHeader('cache-control')) res.set('cache-control', 'private, no-cache')
}
