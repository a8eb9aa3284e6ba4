/** What is of one visitor alone, leaves something behind, or is a file. */
const NEVER = [
	'/keranjang*',
	'/checkout*',
	'/pesanan*',
	'/masuk*',
	'/keluar*',
	'/bahasa*',
	'/kantor*',
	'/bengkel*',
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

/** The rules as the shop is given them, to the letter: the content policy has their hash. */
export const SPECULATION_RULES = JSON.stringify(speculationRules)
