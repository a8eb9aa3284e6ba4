import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import type { ProductPage } from './product.ts'
import { productPagesOf } from './products.server.ts'
import {
	selectAddresses,
	selectIdFurther,
	selectNewestProducts,
	selectProductsAfter,
} from './store.server.ts'

/** The beginning of the catalogue: every id comes after it. */
export const BEGINNING = ''

/** Where a product on show lives, and since when. */
export interface ProductAddress {
	readonly id: string
	readonly slug: string
	readonly publishedAt: Instant
}

/** A product as feeds tell of it. */
export interface Listing extends ProductPage {
	readonly publishedAt: Instant
}

/** The next addresses of products on show after an id; empty when there are no more. */
export async function listAddresses(
	db: Reader,
	after: string,
	most: number,
): Promise<ProductAddress[]> {
	const rows = await selectAddresses(db, after, most)
	return rows.map(({ id, slug, published_at }) => ({
		id,
		slug,
		publishedAt: published(published_at),
	}))
}

/**
 * Divides the products on show into parts of so many: the id after which each part begins. Ids grow
 * with time, so a new product changes the last part alone.
 */
export async function listPartBeginnings(db: Reader, count: number): Promise<string[]> {
	const beginnings = [BEGINNING]
	for (;;) {
		const last = await selectIdFurther(db, beginnings.at(-1) ?? BEGINNING, count)
		if (!last) break
		beginnings.push(last.id)
	}
	return beginnings
}

/** The next products on show after an id, whole; empty when there are no more. */
export async function listProductsAfter(
	db: Reader,
	after: string,
	most: number,
): Promise<Listing[]> {
	return await listingsOf(db, await selectProductsAfter(db, after, most))
}

/** The products that came on show last, the newest first. */
export async function listNewest(db: Reader, most: number): Promise<Listing[]> {
	return await listingsOf(db, await selectNewestProducts(db, most))
}

async function listingsOf(
	db: Reader,
	rows: Awaited<ReturnType<typeof selectProductsAfter>>,
): Promise<Listing[]> {
	const pages = await productPagesOf(db, rows)
	return pages.map((page, index) => ({
		...page,
		publishedAt: published(rows[index]?.published_at ?? null),
	}))
}

function published(at: Instant | null): Instant {
	invariant(at !== null, 'a product on show was published')
	return at
}
