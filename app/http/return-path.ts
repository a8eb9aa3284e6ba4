/** A path of this shop and nothing else: no other host, no scheme, no control characters. */
const OWN_PATH = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/

/** Where somebody goes to sign in, to be led back to where they were. */
export function signInPath(from: URL): string {
	const search = new URLSearchParams(from.search)
	for (const own of ['_routes', 'index', '_data']) search.delete(own)
	const path = search.size > 0 ? `${from.pathname}?${search}` : from.pathname
	return `/masuk?${new URLSearchParams({ ke: path })}`
}

/**
 * The path somebody asked to be led back to, or null for one that is not ours: an address like
 * `//evil.example` or `/\evil.example` would lead away right after the password was typed, and
 * `/..//evil.example` is the first of them as soon as its dots are resolved.
 */
export function ownPath(text: string | null): string | null {
	if (text === null || text.length > 500 || !OWN_PATH.test(text)) return null
	const base = 'http://own.invalid'
	const url = URL.canParse(text, base) ? new URL(text, base) : null
	if (url?.origin !== base) return null
	const path = url.pathname + url.search
	return OWN_PATH.test(path) ? path : null
}
