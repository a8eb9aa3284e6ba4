import { BEGINNING } from '#app/domain/catalogue/listings.server.ts'

/** Each product has two addresses; a sitemap holds 50 000 at most (sitemaps.org). */
export const PRODUCTS_PER_PART = 10_000

export const SITEMAP = { type: 'application/xml', seconds: 3_600 } as const

/** The part with the pages that are no product's. */
export const PAGES_PART = 'halaman.xml'

const PRODUCTS = /^karya(?:-([0-9a-z]{26}))?\.xml$/

/** The name of the part with the products after an id. */
export function productsPart(after: string): string {
	return after === BEGINNING ? 'karya.xml' : `karya-${after}.xml`
}

/** The id after which a part begins; null for what is the name of no part. */
export function beginningOf(part: string): string | null {
	const match = PRODUCTS.exec(part)
	return match && (match[1] ?? BEGINNING)
}
