import { listProducts, offersOf } from '#app/domain/catalogue/products.server.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { availabilityOf } from './availability.server.ts'

/** From this many pieces on somebody should think of the next batch. */
const LOW = 3

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
 * What is on show and nearly or wholly sold out, the scarcest first. One-off pieces are left out:
 * they are never made again.
 */
export async function listShortages(db: Reader): Promise<Shortage[]> {
	const products = (await listProducts(db)).filter((product) => !product.oneOfAKind)
	const variantIds = products.flatMap((product) => product.variantIds)
	const offers = await offersOf(db, variantIds)
	const shortages: Shortage[] = []
	for (const [variantId, { available, lots }] of await availabilityOf(db, variantIds)) {
		const offer = offers.get(variantId)
		if (!offer || available > LOW) continue
		shortages.push({
			variantId,
			sku: offer.sku,
			productSlug: offer.productSlug,
			productName: offer.productName,
			variantLabel: offer.label,
			available,
			lotCodes: lots.map((lot) => lot.code),
		})
	}
	return shortages.sort((a, b) => a.available - b.available)
}
