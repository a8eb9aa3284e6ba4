import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import { type Cart, type CartLine, cartOf, EMPTY_CART, problemOf } from './cart.ts'
import { hashToken } from './hash-token.server.ts'
import { selectLinesByToken, sumQuantities } from './store.server.ts'

/**
 * The cart a token opens, at today's prices and stock, with what is the matter with each line. No
 * token, or one that opens nothing, is an empty cart.
 */
export async function readCart({ db }: { db: Reader }, token: string | null): Promise<Cart> {
	if (token === null) return EMPTY_CART
	const rows = await selectLinesByToken(db, hashToken(token))
	if (rows.length === 0) return EMPTY_CART
	const variantIds = rows.map((row) => row.variant_id)
	const offers = await offersOf(db, variantIds)
	const stock = await availabilityOf(db, variantIds)
	return cartOf(
		rows.map((row): CartLine => {
			const offer = offers.get(row.variant_id)
			invariant(offer, `variant ${row.variant_id} is in a cart but not in the catalogue`)
			const facts = {
				quantity: row.quantity,
				unitPriceSen: offer.priceSen,
				seenPriceSen: row.seen_price_sen,
				available: stock.get(row.variant_id)?.available ?? 0,
			}
			return {
				variantId: row.variant_id,
				sku: offer.sku,
				productSlug: offer.productSlug,
				productName: offer.productName,
				craft: offer.craft,
				variantLabel: offer.label,
				sizeLabel: offer.sizeLabel,
				picture: offer.picture,
				weightGrams: offer.weightGrams,
				packed: offer.packed,
				...facts,
				problem: problemOf({ ...facts, onSale: offer.onSale }),
			}
		}),
	)
}

/** Pieces in the cart a token opens, as `readCart` counts them, by one query; 0 without a token. */
export async function countCart({ db }: { db: Reader }, token: string | null): Promise<number> {
	return token === null ? 0 : await sumQuantities(db, hashToken(token))
}
