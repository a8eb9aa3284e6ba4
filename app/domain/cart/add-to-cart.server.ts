import { newId, newToken } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { MOST_LINES } from './cart.ts'
import { badQuantity, cartFull } from './errors.ts'
import { hashToken } from './hash-token.server.ts'
import { requireStock } from './require-stock.server.ts'
import { insertCart, lockCart, putLine, selectLines, touchCart } from './store.server.ts'

/**
 * Puts pieces of a variant into the cart a token opens, on top of those already there, at the price
 * seen now. Without a token, or with one that opens nothing, a new cart begins under a new token: a
 * token that somebody else thought up never becomes a cart. Returns the token that opens it.
 *
 * Refuses what `requireStock` refuses, and `cart.full` above 50 different variants.
 */
export async function addToCart(
	{ db, clock }: { db: Db; clock: Clock },
	token: string | null,
	wish: { variantId: string; quantity: number },
): Promise<{ token: string }> {
	if (!Number.isInteger(wish.quantity) || wish.quantity < 1) throw badQuantity()
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const cart = await openCart(tx, token, at)
		const lines = await selectLines(tx, cart.id)
		const inCart = lines.find((line) => line.variant_id === wish.variantId)?.quantity ?? 0
		if (inCart === 0 && lines.length >= MOST_LINES) throw cartFull(MOST_LINES)
		const quantity = inCart + wish.quantity
		const priceSen = await requireStock(tx, { variantId: wish.variantId, quantity, inCart })
		await putLine(tx, { cartId: cart.id, variantId: wish.variantId, quantity, priceSen, at })
		await touchCart(tx, cart.id, at)
		return { token: cart.token }
	})
}

async function openCart(
	tx: Tx,
	token: string | null,
	at: Instant,
): Promise<{ id: string; token: string }> {
	const found = token === null ? undefined : await lockCart(tx, hashToken(token))
	if (found !== undefined && token !== null) return { id: found, token }
	const fresh = { id: newId(), token: newToken() }
	await insertCart(tx, { id: fresh.id, tokenHash: hashToken(fresh.token), at })
	return fresh
}
