import { noSuchVariant } from '#app/domain/catalogue/errors.ts'
import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { LARGEST_QUANTITY } from './cart.ts'
import { badQuantity, moreThanStock, soldOut, withdrawn } from './errors.ts'

/**
 * Checks that a cart may hold so many pieces of a variant and returns what one costs now. Nothing
 * is set aside: that happens at checkout.
 *
 * Refuses `cart.bad_quantity`, `catalogue.no_such_variant`, `cart.withdrawn`, `cart.sold_out` and
 * `cart.more_than_stock`.
 */
export async function requireStock(
	db: Reader,
	wish: { variantId: string; quantity: number; inCart: number },
): Promise<Sen> {
	const { quantity } = wish
	if (!Number.isInteger(quantity) || quantity < 1 || quantity > LARGEST_QUANTITY) {
		throw badQuantity()
	}
	const offer = (await offersOf(db, [wish.variantId])).get(wish.variantId)
	if (!offer) throw noSuchVariant()
	if (!offer.onSale) throw withdrawn()
	const left = (await availabilityOf(db, [wish.variantId])).get(wish.variantId)?.available ?? 0
	if (left === 0) throw soldOut()
	if (left < quantity) throw moreThanStock(left, wish.inCart)
	return offer.priceSen
}
