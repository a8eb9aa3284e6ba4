import { localPath } from '#app/shared/local-path.ts'
import type { Language } from '#app/shared/text.ts'

export const languages = ['id', 'en'] as const satisfies readonly Language[]

/** What the addresses of pages begin with that are for staff, or for one visitor alone. */
const UNLISTED = new Set([
	'admin',
	'bahasa',
	'bengkel',
	'checkout',
	'jejak',
	'kantor',
	'keluar',
	'keranjang',
	'keuangan',
	'kit',
	'luring',
	'masuk',
	'pesanan',
])

/** Parameters that make a page another page worth finding; all others only arrange it. */
const MEANINGFUL: Readonly<Record<string, readonly string[]>> = {
	'/produk': ['kerajinan'],
}
/** Parameters whose pages are endless, and nobody's answer to anything. */
const SEARCHES = ['cari']

/** True for the address of a page that may stand in an index; `path` is without its language. */
export function isListed(path: string): boolean {
	const [, first = ''] = path.toLowerCase().split(/[/?#.]/)
	return !UNLISTED.has(first)
}

/** Where a page is to be found: what search engines and other places are told of its address. */
export interface PagePlace {
	/** null for a page that is to be found nowhere */
	readonly canonical: string | null
	/** the same page by language; `x-default` for whoever reads neither */
	readonly alternates: readonly { readonly hreflang: string; readonly href: string }[]
	/** what robots are told */
	readonly robots: string
}

interface Asked {
	/** without its language */
	readonly path: string
	readonly search: string
	readonly language: Language
	readonly origin: string
	/** the page is not what was asked for, but what went wrong */
	readonly failed: boolean
}

/**
 * The one decision on what may be found, and under which address: by its own path in lower case,
 * with the parameters that make it another page. What went wrong, what belongs to one visitor and
 * what belongs to staff is in no index; neither are the results of a search.
 */
export function placeOf({ path, search, language, origin, failed }: Asked): PagePlace {
	const clean = path.toLowerCase().replace(/(?<=.)\/+$/, '')
	const query = new URLSearchParams(search)
	const isSearch = SEARCHES.some((name) => query.get(name))
	if (failed || isSearch || !isListed(clean)) {
		return { canonical: null, alternates: [], robots: 'noindex' }
	}
	const meant = new URLSearchParams()
	for (const name of MEANINGFUL[clean] ?? []) {
		const value = query.get(name)
		if (value) meant.set(name, value)
	}
	const own = meant.size > 0 ? `${clean}?${meant}` : clean
	const href = (one: Language) => origin + localPath(one, own)
	return {
		canonical: href(language),
		alternates: [
			...languages.map((one) => ({ hreflang: one, href: href(one) })),
			{ hreflang: 'x-default', href: href('id') },
		],
		robots: 'index, follow, max-image-preview:large',
	}
}
