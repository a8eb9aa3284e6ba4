import type { Variant } from '#app/domain/catalogue/product.ts'
import { getProduct } from '#app/domain/catalogue/products.server.ts'
import { waterfallsOf } from '#app/domain/shares/rule-versions.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'

/**
 * A product with one of its variants in hand: what is left of each, which batch the next piece
 * comes from, and how its price would be shared today. Without a number, or with one the product
 * does not have, the first variant that can be had. Refuses `catalogue.no_such_product`.
 */
export async function readOffer(db: Services['db'], slug: string, sku: string | null, at: Instant) {
	const product = await getProduct(db, slug)
	const stock = await availabilityOf(
		db,
		product.variants.map((variant) => variant.id),
	)
	const leftOf = (variant: Variant) => stock.get(variant.id)?.available ?? 0
	const chosen =
		product.variants.find((variant) => variant.sku === sku) ??
		product.variants.find((variant) => leftOf(variant) > 0) ??
		product.variants[0]
	const next = chosen && stock.get(chosen.id)?.lots[0]
	const batchIds = next ? [next.batchId] : []
	const priced = next ? [{ lotId: next.lotId, priceSen: chosen.priceSen }] : []
	const origins = await originOfBatches(db, batchIds)
	const waterfalls = await waterfallsOf(db, priced, dateInMagetan(at))
	return {
		product,
		variants: product.variants.map((variant) => ({ ...variant, available: leftOf(variant) })),
		chosen: chosen ? { ...chosen, available: leftOf(chosen) } : null,
		origin: next ? (origins.get(next.batchId) ?? null) : null,
		shared: next ? (waterfalls.get(next.lotId) ?? null) : null,
	}
}
