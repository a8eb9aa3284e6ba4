import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

const QUIET = /^\/(healthz|readyz|assets\/|media\/)/
/** The last part of this path opens the order by itself. */
const SECRET_PATH = /^((?:\/en)?\/+pesanan\/).+$/i

/** What one line of the log says. */
export interface LoggedRequest {
	readonly id: string
	readonly method: string | undefined
	/** without the query */
	readonly path: string
	/** of `performance.now()` */
	readonly started: number
	/** the page was not rendered for this request */
	readonly kept?: true
}

/**
 * One line for each request, with a number that also stands in the answer. Neither the query nor
 * what opens something by itself is written down, nor who asked.
 */
export function accessLog(log: Logger): RequestHandler {
	const lines = linesOf(log)
	return (req, res, next) => {
		const id = randomUUID()
		res.locals.requestId = id
		res.set('x-request-id', id)
		const { method, path } = req
		logWhenClosed(lines, res, { id, method, path, started: performance.now() })
		next()
	}
}

/**
 * Where the lines go. Looking for secrets to black out took a tenth of what a kept page costs; the
 * fields of a line are named here, and none of them holds one.
 */
export function linesOf(log: Logger): Logger {
	return log.child({}, { redact: [] })
}

/** Writes the line when the answer has gone out, or has been cut. */
export function logWhenClosed(log: Logger, res: ServerResponse, request: LoggedRequest): void {
	res.once('close', () => {
		const { id, method, path, started, kept } = request
		const level = res.statusCode >= 500 ? 'error' : QUIET.test(path) ? 'debug' : 'info'
		log[level](
			{
				id,
				method,
				path: path.replace(SECRET_PATH, '$1[secret]'),
				status: res.statusCode,
				ms: Math.round(performance.now() - started),
				...(kept && { kept }),
				...(!res.writableFinished && { cut: true }),
			},
			'request',
		)
	})
}
