import type { Reader } from '#db/client.ts'
import type { ProductPage } from './product.ts'
import { productPagesOf } from './products.server.ts'
import { selectProductBySlug } from './store.server.ts'

/**
 * A product that was on show and is no longer made: its address was given away and deserves an
 * answer. Null for one that is on show, and for one that never was, of which nobody shall know.
 */
export async function findRetiredProduct(db: Reader, slug: string): Promise<ProductPage | null> {
	const product = await selectProductBySlug(db, slug)
	if (!product || product.published_at === null || product.retired_at === null) return null
	const [page] = await productPagesOf(db, [product])
	return page ?? null
}
