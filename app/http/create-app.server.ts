import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { dirname, join } from 'node:path'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Logger } from 'pino'
import { RESTS_ON_CONSENT } from '#app/domain/pictures/picture-files.ts'
import { accessLog } from './access-log.server.ts'
import { CONSENT_CACHE, PICTURE_CACHE } from './answer-picture.ts'
import { compressedFiles } from './compressed-files.server.ts'
import { forgetForgedForwarding, guard } from './guard.server.ts'
import type { GuardSettings } from './judge-request.ts'
import { sendPlainPage } from './plain-page.server.ts'
import { fileHeaders, type HeaderSettings, securityHeaders } from './security-headers.server.ts'

export interface AppSettings extends GuardSettings, HeaderSettings {
	readonly trustedProxies: readonly string[]
	/** requests of one address in a minute; 0 is no limit */
	readonly rateLimitPerMinute: number
	/** the built browser files; null where the development server has them */
	readonly clientFolder: string | null
	/** pictures, named by their content */
	readonly mediaFolder: string
}

export interface AppParts {
	readonly log: Logger
	/** renders every page */
	readonly pages: RequestHandler
	/** renders the pages for all, and is known to be asked for one before any file is looked for */
	readonly shared?: {
		readonly isAsked: (req: IncomingMessage) => boolean
		readonly page: RequestHandler
	}
	/** the development server's own files and scripts */
	readonly development?: RequestHandler
}

/** Asked too often by machines that may, or too rarely by anybody to matter. */
const UNCOUNTED = /^\/(hooks\/|healthz$|readyz$)/

/** Everything a request passes on its way to a page, in order. */
export function createApp(settings: AppSettings, parts: AppParts): Express {
	const app = express()
	app.disable('x-powered-by')
	app.disable('etag')
	app.set('query parser', false)
	app.set('trust proxy', [...settings.trustedProxies])
	const isTrusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean

	app.use(forgetForgedForwarding((address) => isTrusted(address, 0)))
	app.use(accessLog(parts.log))
	const media = express.static(settings.mediaFolder, PICTURES)
	app.use('/media', fileHeaders(settings), media, noSuchFile)
	if (settings.clientFolder) {
		const assets = join(settings.clientFolder, 'assets')
		const built = [compressedFiles(assets), express.static(assets, IMMUTABLE)]
		app.use('/assets', fileHeaders(settings), ...built, noSuchFile)
	}
	app.use(...securityHeaders(settings))
	const limits = settings.rateLimitPerMinute > 0 ? [limitRate(settings.rateLimitPerMinute)] : []
	const admission = [guard(settings), ...limits]
	if (parts.shared) {
		const { isAsked, page } = parts.shared
		const way = express.Router().use(...admission, page)
		app.use((req, res, next) => (isAsked(req) ? way(req, res, next) : next()))
	}
	app.use(compression())
	if (parts.development) app.use(parts.development)
	if (settings.clientFolder) app.use(express.static(settings.clientFolder, PUBLIC))
	app.use(...admission)
	app.use(parts.pages)
	app.use(brokenPage(parts.log))
	return app
}

type Serving = NonNullable<Parameters<typeof express.static>[1]>

const FILES: Serving = {
	index: false,
	redirect: false,
	setHeaders(res, path) {
		// Express 4 knows the file types of 2018, and what has no type is not shown by every browser.
		if (path.endsWith('.avif')) res.setHeader('content-type', 'image/avif')
	},
}
/** Named by their content. */
const IMMUTABLE: Serving = { ...FILES, immutable: true, maxAge: '1y' }
/**
 * A picture under one address never changes, so browsers keep it; but it may be taken back, so what
 * stands between them and the shop keeps it for a minute at most, and so do browsers where it rests
 * on a consent.
 */
const PICTURES: Serving = {
	...FILES,
	cacheControl: false,
	setHeaders(res, path, stat) {
		FILES.setHeaders?.(res, path, stat)
		const restsOnConsent = existsSync(join(dirname(path), RESTS_ON_CONSENT))
		res.setHeader('cache-control', restsOnConsent ? CONSENT_CACHE : PICTURE_CACHE)
	},
}
const PUBLIC: Serving = { ...FILES, maxAge: '1h' }

const noSuchFile: RequestHandler = (_req, res) => {
	res.status(404).type('text').send('404\n')
}

function limitRate(perMinute: number): RequestHandler {
	return rateLimit({
		windowMs: 60_000,
		limit: perMinute,
		standardHeaders: false,
		legacyHeaders: false,
		skip: (req) => UNCOUNTED.test(req.path),
		keyGenerator: (req) => ipKeyGenerator(req.ip ?? ''),
		handler: (req, res) => {
			res.set('retry-after', '60')
			sendPlainPage(req, res, 429, 'tooMany')
		},
	})
}

/** The last resort: what no page has answered is written down and said plainly. */
function brokenPage(log: Logger): ErrorRequestHandler {
	return (error, req, res, next) => {
		log.error({ err: error, id: res.locals.requestId }, 'the server broke')
		if (res.headersSent) next(error)
		else sendPlainPage(req, res, 500, 'broken')
	}
}
