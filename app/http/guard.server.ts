import type { RequestHandler } from 'express'
import { type GuardSettings, judgeRequest, type Verdict } from './judge-request.ts'
import { sendPlainPage } from './plain-page.server.ts'

const ANSWERS = {
	unreadable: { status: 400, words: 'unreadable' },
	'wrong-method': { status: 405, words: 'unreadable' },
	'too-large': { status: 413, words: 'tooLarge' },
	'foreign-origin': { status: 403, words: 'foreignOrigin' },
} as const satisfies Record<Exclude<Verdict, 'pass'>, unknown>

/**
 * Turns away what `judgeRequest` does not let pass, with a page that says why. Only a form that is
 * too large and was sent by a script goes on, unread: no page could show what stands here.
 */
export function guard(settings: GuardSettings): RequestHandler {
	return (req, res, next) => {
		const facts = {
			method: req.method,
			target: req.originalUrl,
			header: (name: string) => req.get(name),
		}
		const verdict = judgeRequest(facts, settings)
		if (verdict === 'pass') {
			next()
			return
		}
		// The page that sent it by script says so itself, and keeps what was typed (`writes`).
		if (verdict === 'too-large' && req.path.endsWith('.data')) {
			res.set('connection', 'close')
			next()
			return
		}
		const { status, words } = ANSWERS[verdict]
		if (verdict === 'wrong-method') res.set('allow', 'GET, HEAD, POST')
		// The body is not read, so the connection cannot be used again.
		if (req.method !== 'GET' && req.method !== 'HEAD') res.set('connection', 'close')
		sendPlainPage(req, res, status, words)
	}
}

/**
 * Forgets what a request says about who forwarded it, unless the proxy we were told of says it.
 * The shop's host is never taken from a request at all: it is `ORIGIN`.
 */
export function forgetForgedForwarding(isTrusted: (address: string) => boolean): RequestHandler {
	return (req, _res, next) => {
		for (const name of [
			'forwarded',
			'x-forwarded-host',
			'x-forwarded-port',
			'x-forwarded-server',
		]) {
			delete req.headers[name]
		}
		if (!isTrusted(req.socket.remoteAddress ?? '')) {
			delete req.headers['x-forwarded-for']
			delete req.headers['x-forwarded-proto']
		}
		next()
	}
}
