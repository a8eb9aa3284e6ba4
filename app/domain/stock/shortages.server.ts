import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { listScarceVariants } from '#app/domain/catalogue/shelf/scarce-variants.server.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { availabilityOf } from './availability.server.ts'

/** From this many pieces on somebody should think of the next batch. */
const LOW = 3

/** However large the shop is, so many products are looked at, and so many variants shown. */
const PRODUCTS = 200
const SHOWN = 40

export interface Shortage {
	readonly variantId: string
	readonly sku: string
	readonly productSlug: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly available: number
	/** the lots the last pieces lie in, in the order they are sold */
	readonly lotCodes: readonly string[]
}

/**
 * What is on show and nearly or wholly sold out, the scarcest first, among the products with the
 * fewest pieces in all. One-off pieces are left out: they are never made again.
 */
export async function listShortages(db: Reader): Promise<Shortage[]> {
	const variantIds = await listScarceVariants(db, PRODUCTS)
	const scarce = [...(await availabilityOf(db, variantIds))]
		.filter(([, { available }]) => available <= LOW)
		.sort(([, a], [, b]) => a.available - b.available)
		.slice(0, SHOWN)
	const offers = await offersOf(
		db,
		scarce.map(([variantId]) => variantId),
	)
	return scarce.flatMap(([variantId, { available, lots }]) => {
		const offer = offers.get(variantId)
		if (!offer) return []
		return {
			variantId,
			sku: offer.sku,
			productSlug: offer.productSlug,
			productName: offer.productName,
			variantLabel: offer.label,
			available,
			lotCodes: lots.map((lot) => lot.code),
		}
	})
}
