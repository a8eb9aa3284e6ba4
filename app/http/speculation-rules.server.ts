import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'

const ADDRESS = '/speculation-rules.json'

/** What is of one visitor alone, leaves something behind, or is a file. */
const NEVER = [
	'/keranjang*',
	'/checkout*',
	'/pesanan*',
	'/masuk*',
	'/keluar*',
	'/bahasa*',
	'/kantor*',
	'/keuangan*',
	'/admin*',
	'/hooks/*',
	'/*.*',
]
const never = [...NEVER, ...NEVER.map((path) => `/en${path}`)]
const WITH_QUERY = '/*\\?(.+)'
/** Of this page, of another window, or said to be left alone. */
const UNFIT = 'a[download], a[target], a[rel~="nofollow"], a[rel~="external"]'

const shopLink = [
	{ href_matches: '/*' },
	{ not: { href_matches: never } },
	{ not: { selector_matches: UNFIT } },
]

/**
 * Which links a browser may follow before they are clicked, once a finger or the mouse rests on
 * them: pages of the shop are made ready whole, lists narrowed by a question are only fetched.
 */
export const speculationRules = {
	prerender: [
		{
			where: { and: [...shopLink, { not: { href_matches: WITH_QUERY } }] },
			eagerness: 'moderate',
		},
	],
	prefetch: [{ where: { and: shopLink }, eagerness: 'moderate' }],
}

const FIELDS = ['speculation-rules', `"${ADDRESS}"`]
const NONE: readonly string[] = []

/** The field that names the rules to this visitor, its name and its value in turn; or nothing. */
export function speculationFields({ headers }: IncomingMessage): readonly string[] {
	return headers['save-data'] === 'on' ? NONE : FIELDS
}

/**
 * Names the rules to every page by a header and serves them as a file, so that the content policy
 * stays without an inline script. Whoever saves data is not told.
 */
export function speculate(): RequestHandler {
	const text = JSON.stringify(speculationRules)
	return (req, res, next) => {
		if (req.method === 'GET' && req.path === ADDRESS) {
			res.set('cache-control', 'public, max-age=86400')
			res.type('application/speculationrules+json').send(text)
			return
		}
		const [name, value] = speculationFields(req)
		if (name && value) res.set(name, value)
		next()
	}
}
