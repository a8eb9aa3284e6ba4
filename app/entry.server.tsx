import { Writable } from 'node:stream'
import type {
	ActionFunctionArgs,
	AppLoadContext,
	EntryContext,
	LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { copyOf } from './copy/copy.ts'
import { CopyContext } from './copy/use-copy.ts'
import { languageOf } from './http/language.ts'
import './http/load-context.ts'
import { NonceContext } from './http/nonce.ts'

const RENDER_TIMEOUT_MS = 5_000
export const streamTimeout = RENDER_TIMEOUT_MS

/**
 * Renders a page to one buffer. No page waits for slow parts, and a buffer serves about half as
 * many requests again as a stream does; it also lets a fault in rendering become a 500.
 */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	loadContext: AppLoadContext,
): Promise<Response> {
	const language = languageOf(request)
	const { nonce } = loadContext
	// A page without scripts has no nonce; React and Remix take absence for that, not undefined.
	const allowed = nonce === undefined ? {} : { nonce }
	const html = await renderToBuffer(
		<NonceContext.Provider value={nonce}>
			<CopyContext.Provider value={{ language, copy: copyOf(language) }}>
				<RemixServer context={remixContext} url={request.url} {...allowed} />
			</CopyContext.Provider>
		</NonceContext.Provider>,
		allowed,
	)
	headers.set('content-type', 'text/html; charset=utf-8')
	return new Response(html, { status, headers })
}

function renderToBuffer(
	page: React.ReactNode,
	options: { nonce?: string },
): Promise<Buffer<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = []
		const sink = new Writable({
			write(chunk: Buffer, _encoding, done) {
				chunks.push(chunk)
				done()
			},
			final(done) {
				clearTimeout(timeout)
				resolve(Buffer.concat(chunks))
				done()
			},
		})
		const fail = (error: unknown) => {
			clearTimeout(timeout)
			reject(error)
		}
		const { pipe, abort } = renderToPipeableStream(page, {
			...options,
			onAllReady: () => pipe(sink),
			onShellError: fail,
			onError: fail,
		})
		const timeout = setTimeout(() => {
			abort(new Error('rendering took too long'))
		}, RENDER_TIMEOUT_MS)
	})
}

/** Bugs reach the log with their stack; a request that was given up is no bug. */
export function handleError(
	error: unknown,
	{ request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
	// So is a form sent to an address that takes none: the router's own 405.
	if (request.signal.aborted || isRouteErrorResponse(error)) return
	context.services.log.error({ err: error, method: request.method }, 'a page broke')
}
