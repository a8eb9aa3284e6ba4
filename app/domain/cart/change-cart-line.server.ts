import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchLine } from './errors.ts'
import { hashToken } from './hash-token.server.ts'
import { requireStock } from './require-stock.server.ts'
import { deleteLine, lockCart, putLine, selectLines, touchCart } from './store.server.ts'

/**
 * Sets a line of the cart to a quantity; zero takes it out, which is always allowed. A price that
 * has changed is not accepted by that: its line goes on explaining it.
 *
 * Refuses `cart.no_such_line` and, above zero, what `requireStock` refuses.
 */
export async function changeCartLine(
	{ db, clock }: { db: Db; clock: Clock },
	token: string,
	change: { variantId: string; quantity: number },
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const cartId = await lockCart(tx, hashToken(token))
		if (cartId === undefined) throw noSuchLine()
		const lines = await selectLines(tx, cartId)
		const line = lines.find((row) => row.variant_id === change.variantId)
		if (!line) throw noSuchLine()
		if (change.quantity === 0) {
			await deleteLine(tx, cartId, change.variantId)
		} else {
			await requireStock(tx, { ...change, inCart: line.quantity })
			await putLine(tx, { cartId, ...change, priceSen: line.seen_price_sen, at })
		}
		await touchCart(tx, cartId, at)
	})
}
