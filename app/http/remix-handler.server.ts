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
import { localPath, splitLocalPath } from '#app/shared/local-path.ts'
import type { Language } from '#app/shared/text.ts'
import { mostBytes } from './judge-request.ts'
import { isStaffPath } from './language.ts'
import './load-context.ts'
import { partsOf } from './narrow-build.server.ts'

type Renderer = ReturnType<typeof createRequestHandler>

/** Remix at the two places where the shop stands. */
export type Renderers = Readonly<Record<Language, Renderer>>

/** Which Remix answers a path in a language. */
export type House = (path: string, language: Language) => Renderer

/** Where a page that ships JavaScript asks for routes that it does not know yet. */
const MORE_ROUTES = '/__manifest'

/**
 * The shop stands at two places, once in each language; the router makes every link and redirect of
 * a page begin at the place where it was asked for.
 */
export function createRenderers(
	build: ServerBuild | (() => Promise<ServerBuild>),
	mode: string,
): Renderers {
	const english =
		typeof build === 'function' ? async () => inEnglish(await build()) : inEnglish(build)
	return { id: createRequestHandler(build, mode), en: createRequestHandler(english, mode) }
}

/**
 * A Remix for each part of the house, made when it is first asked for: it looks through all routes
 * it is given several times for each request.
 */
export function createHouse(build: ServerBuild, mode: string): House {
	const partOf = partsOf(build)
	const renderers = new Map<ServerBuild, Renderers>()
	return (path, language) => {
		const part = partOf(path)
		const known = renderers.get(part) ?? createRenderers(part, mode)
		renderers.set(part, known)
		return known[language]
	}
}

/**
 * Hands a request that the guard let pass to Remix. Not the adapter of @remix-run/express, because
 * that one believes `X-Forwarded-Host`; here a request's address is always `ORIGIN` and its path.
 */
export function remixHandler(house: House, services: Services): RequestHandler {
	async function answer(req: ExpressRequest, res: ExpressResponse, signal: AbortSignal) {
		const responseHeaders = new Headers()
		const { language, path } = splitLocalPath(req.path)
		if (language === 'en' && isStaffPath(path)) return res.redirect(308, barePath(req.originalUrl))
		const render = house(path, path === MORE_ROUTES ? 'id' : language)
		const response = await render(toRequest(req, services.settings.origin, signal), {
			services,
			responseHeaders,
			address: req.ip ?? '',
			nonce: String(res.locals.nonce),
		})
		if (response.body && isLong(response)) {
			writeHead(res, response, responseHeaders)
			await pipeline(createReadableFromWeb(response.body), res)
			return
		}
		// Pages are rendered to a buffer, and no data is deferred: nothing is gained by streaming.
		const body = Buffer.from(await response.arrayBuffer())
		writeHead(res, response, responseHeaders)
		res.end(body)
	}

	return (req, res, next) => {
		const closed = new AbortController()
		res.once('close', () => closed.abort())
		answer(req, res, closed.signal).catch((error: unknown) => {
			// Whoever asked has gone: there is nobody to answer.
			if (!closed.signal.aborted) next(error)
		})
	}
}

/** Sitemaps and feeds of a whole catalogue are never in memory as a whole. */
function isLong({ headers }: Response): boolean {
	return headers.get('content-type')?.startsWith('application/xml') ?? false
}

function createReadableFromWeb(body: ReadableStream<Uint8Array>): Readable {
	return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
}

function inEnglish(build: ServerBuild): ServerBuild {
	return { ...build, basename: localPath('en', '/') }
}

/** The address of staff without the language, which there is chosen by each. */
function barePath(target: string): string {
	return splitLocalPath(target).path
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
	return new Request(origin + req.originalUrl, { ...init, body, duplex: 'half' })
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
