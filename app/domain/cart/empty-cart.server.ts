import type { Tx } from '#db/client.ts'
import { type Cart, EMPTY_CART } from './cart.ts'
import { readCart } from './carts.server.ts'
import { hashToken } from './hash-token.server.ts'
import { deleteCart, lockCart } from './store.server.ts'

/**
 * Takes everything out of the cart a token opens, to become an order in the same transaction, and
 * ends it: the token opens nothing afterwards. The cart is locked before it is read, so of two that
 * order it at once the second finds it empty, and nothing put in meanwhile is lost.
 */
export async function emptyCart(tx: Tx, token: string): Promise<Cart> {
	const tokenHash = hashToken(token)
	if ((await lockCart(tx, tokenHash)) === undefined) return EMPTY_CART
	const cart = await readCart({ db: tx }, token)
	await deleteCart(tx, tokenHash)
	return cart
}
