import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

export interface HeaderSettings {
	readonly origin: string
	/** where buyers are sent to pay: a form of ours ends there by a redirect */
	readonly paymentOrigin: string
	/** the development server's own scripts and styles need more room */
	readonly development: boolean
}

const nonceSource = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`

/** A nonce for this answer alone, and the headers that tell a browser what this shop never does. */
export function securityHeaders(settings: HeaderSettings): RequestHandler[] {
	const secure = settings.origin.startsWith('https:')
	return [
		(_req, res, next) => {
			res.locals.nonce = randomBytes(16).toString('base64')
			res.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
			next()
		},
		helmet({
			contentSecurityPolicy: {
				useDefaults: false,
				directives: {
					defaultSrc: ["'none'"],
					scriptSrc: ["'self'", nonceSource],
					styleSrc: ["'self'", settings.development ? "'unsafe-inline'" : nonceSource],
					imgSrc: ["'self'"],
					fontSrc: ["'self'"],
					connectSrc: ["'self'", ...(settings.development ? ['ws:'] : [])],
					manifestSrc: ["'self'"],
					formAction: ["'self'", settings.paymentOrigin],
					baseUri: ["'none'"],
					frameAncestors: ["'none'"],
					...(secure && { upgradeInsecureRequests: [] }),
				},
			},
			// `no-referrer` would make browsers send `Origin: null` with our own forms.
			referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
			strictTransportSecurity: secure && { maxAge: 365 * 86_400, includeSubDomains: true },
			xFrameOptions: { action: 'deny' },
		}),
	]
}
