import { createHash, randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { SPECULATION_RULES } from './speculation-rules.ts'

export interface HeaderSettings {
	readonly origin: string
	/** where buyers are sent to pay: a form of ours ends there by a redirect */
	readonly paymentOrigin: string
	/** the development server's own scripts and styles need more room */
	readonly development: boolean
}

const nonceSource = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`

/** The one thing inline that is the same in all pages; a browser takes these rules for a script. */
const RULES_SOURCE = `'sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}'`

/** A nonce for this answer alone, and the headers that tell a browser what this shop never does. */
export function securityHeaders(settings: HeaderSettings): RequestHandler[] {
	return [
		(_req, res, next) => {
			res.locals.nonce = randomBytes(16).toString('base64')
			next()
		},
		headersWith(settings, [nonceSource]),
		permissionsPolicy,
	]
}

/**
 * The same headers for a page that is sent to many: names and values in turn. Its policy allows
 * our own files, the rules for following links, and nothing else.
 */
export function keptSecurityFields(settings: HeaderSettings): string[] {
	const fields: string[] = []
	const response = {
		setHeader: (name: string, value: string) => fields.push(name.toLowerCase(), value),
		set: (name: string, value: string) => fields.push(name, value),
		removeHeader: () => {},
	} as unknown as Response
	for (const handler of [headersWith(settings, []), permissionsPolicy]) {
		handler({} as Request, response, () => {})
	}
	return fields
}

/**
 * What a browser is told of a file that is no page: to take it for nothing but its type, to show it
 * in pages of ours alone, and to run nothing in it. Said with every picture, the headers of a page
 * would be a tenth of what a small one weighs.
 */
export function fileHeaders({ origin }: Pick<HeaderSettings, 'origin'>): RequestHandler {
	const fields = {
		'content-security-policy': 'sandbox',
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		...(isSecure(origin) && { 'strict-transport-security': TLS_FOR_A_YEAR }),
	}
	return (_req, res, next) => {
		res.set(fields)
		next()
	}
}

const TLS_FOR_A_YEAR = 'max-age=31536000; includeSubDomains'
const isSecure = (origin: string) => origin.startsWith('https:')

/** Nothing may be used of a device but the camera, and that at the counter alone, to read tags. */
const permissionsPolicy: RequestHandler = (req, res, next) => {
	const camera = req.path?.startsWith('/kantor') ? 'camera=(self)' : 'camera=()'
	res.set('permissions-policy', `${camera}, geolocation=(), microphone=(), payment=()`)
	next()
}

function headersWith(
	{ origin, development, paymentOrigin }: HeaderSettings,
	inline: readonly (typeof nonceSource)[],
): RequestHandler {
	return helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'none'"],
				scriptSrc: ["'self'", RULES_SOURCE, ...inline],
				styleSrc: ["'self'", ...(development ? ["'unsafe-inline'"] : inline)],
				// A mail to a buyer is read in a frame; everything else refuses to be in one.
				frameSrc: ["'self'"],
				imgSrc: ["'self'"],
				fontSrc: ["'self'"],
				connectSrc: ["'self'", ...(development ? ['ws:'] : [])],
				manifestSrc: ["'self'"],
				formAction: ["'self'", paymentOrigin],
				baseUri: ["'none'"],
				frameAncestors: ["'none'"],
				...(isSecure(origin) && { upgradeInsecureRequests: [] }),
			},
		},
		// `no-referrer` would make browsers send `Origin: null` with our own forms.
		referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
		strictTransportSecurity: isSecure(origin) && { maxAge: 365 * 86_400 },
		xFrameOptions: { action: 'deny' },
	}) as RequestHandler
}
