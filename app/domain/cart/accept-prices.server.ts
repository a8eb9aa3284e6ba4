import { offersOf } from '#app/domain/catalogue/products.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { hashToken } from './hash-token.server.ts'
import { lockCart, putLine, selectLines, touchCart } from './store.server.ts'

/**
 * Takes today's prices for those the buyer has seen: called when the cart has shown both and the
 * buyer goes on. An empty or unknown cart has nothing to accept.
 */
export async function acceptPrices(
	{ db, clock }: { db: Db; clock: Clock },
	token: string,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const cartId = await lockCart(tx, hashToken(token))
		if (cartId === undefined) return
		const lines = await selectLines(tx, cartId)
		const offers = await offersOf(
			tx,
			lines.map((line) => line.variant_id),
		)
		for (const line of lines) {
			const offer = offers.get(line.variant_id)
			invariant(offer, `variant ${line.variant_id} is in a cart but not in the catalogue`)
			await putLine(tx, {
				cartId,
				variantId: line.variant_id,
				quantity: line.quantity,
				priceSen: offer.priceSen,
				at,
			})
		}
		await touchCart(tx, cartId, at)
	})
}
