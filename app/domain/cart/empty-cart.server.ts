import type { Tx } from '#db/client.ts'
import { hashToken } from './hash-token.server.ts'
import { deleteCart } from './store.server.ts'

/**
 * Ends the cart a token opens, in the transaction that turned it into an order. The token opens
 * nothing afterwards; a second call finds nothing to do.
 */
export async function emptyCart(tx: Tx, token: string): Promise<void> {
	await deleteCart(tx, hashToken(token))
}
