import type { Cart } from '#app/domain/cart/cart.ts'
import { offersOf } from '#app/domain/catalogue/products.server.ts'
import type { Services } from '#app/services.server.ts'
import type { RemovedLine } from '#app/ui/storefront/cart-news.tsx'
import { removedIn } from './cart-form.ts'

type Db = Services['db']

/**
 * What has just been taken out, as the address says; null when that was nothing that is sold, or
 * when it is back in the cart.
 */
export async function readRemoved(
	db: Db,
	query: URLSearchParams,
	cart: Cart,
): Promise<RemovedLine | null> {
	const removed = removedIn(query)
	if (!removed || cart.lines.some((line) => line.variantId === removed.variantId)) return null
	const offer = (await offersOf(db, [removed.variantId])).get(removed.variantId)
	return offer?.onSale ? { ...removed, name: offer.productName } : null
}
