import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

const QUIET = /^\/(healthz|readyz|assets\/|media\/)/
/** The last part of this path opens the order by itself. */
const SECRET_PATH = /^(\/+pesanan\/).+$/i

/**
 * One line for each request, with a number that also stands in the answer. Neither the query nor
 * what opens something by itself is written down, nor who asked.
 */
export function accessLog(log: Logger): RequestHandler {
	return (req, res, next) => {
		const started = performance.now()
		const id = randomUUID()
		res.locals.requestId = id
		res.set('x-request-id', id)
		res.once('close', () => {
			const level = res.statusCode >= 500 ? 'error' : QUIET.test(req.path) ? 'debug' : 'info'
			log[level](
				{
					id,
					method: req.method,
					path: req.path.replace(SECRET_PATH, '$1[secret]'),
					status: res.statusCode,
					ms: Math.round(performance.now() - started),
					...(!res.writableFinished && { cut: true }),
				},
				'request',
			)
		})
		next()
	}
}
