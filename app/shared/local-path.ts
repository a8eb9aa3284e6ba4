import type { Language } from './text.ts'

/** Indonesian stands at the root, English below this. */
const ENGLISH = '/en'
const IN_ENGLISH = /^\/en(?=$|[/?#.])/

/**
 * The path of a page of the shop in a language: `/produk` or `/en/produk`. For addresses outside of
 * the router: canonical ones, feeds, mails. A `Link`, a `Form` and a redirect of a page take the
 * bare path, because the router puts them into the language it was asked in.
 */
export function localPath(language: Language, path: string): string {
	if (language === 'id') return path
	return path === '/' ? ENGLISH : ENGLISH + path.replace(/^\/(?=[?#])/, '')
}

/** What `localPath` was given: the language of an address and its path without it. */
export function splitLocalPath(address: string): { language: Language; path: string } {
	if (!IN_ENGLISH.test(address)) return { language: 'id', path: address }
	const rest = address.slice(ENGLISH.length)
	return { language: 'en', path: rest.startsWith('/') ? rest : `/${rest}` }
}
