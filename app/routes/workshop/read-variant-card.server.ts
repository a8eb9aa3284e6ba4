import { getOfferBySku, variantsOf } from '#app/domain/catalogue/products.server.ts'
import { cardOfVariants } from '#app/domain/stock/cards/cards.server.ts'
import type { Services } from '#app/services.server.ts'

/** The card of a variant by its number, or with `isWhole` of all variants of its product. */
export async function readVariantCard(
	db: Services['db'],
	wanted: { sku: string; isWhole: boolean; cursor: string | null; limit?: number },
) {
	const { sku, isWhole, cursor, limit } = wanted
	const offer = await getOfferBySku(db, sku)
	const variants = isWhole ? await variantsOf(db, offer.productId) : [offer]
	const ids = variants.map(({ id }) => id)
	const card = await cardOfVariants(db, ids, { cursor, ...(limit !== undefined && { limit }) })
	return { offer, card }
}
