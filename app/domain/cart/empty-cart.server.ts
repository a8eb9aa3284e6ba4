import type { Tx } from '#db/client.ts'
import { hashToken } from './hash-token.server.ts'
import { deleteCart } from './store.server.ts'

/**
 * Ends the cart a token opens, in the transaction that turned it into an order. The token opens
 * nothing afterwards. Returns false when there was no cart (any more): of two that order the same
 * cart at once, one ends it.
 */
export async function emptyCart(tx: Tx, token: string): Promise<boolean> {
	return await deleteCart(tx, hashToken(token))
}
