import { keepShelf } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import type { Tx } from '#db/client.ts'
import { lockLots } from './store.server.ts'

/**
 * Takes the locks of these lots and of the shelf they lie on, and moves nothing: for a transaction
 * that moves pieces after it has posted an entry, since everybody locks lots before balances.
 */
export async function queueForLots(tx: Tx, lotIds: readonly string[]): Promise<void> {
	if (lotIds.length === 0) return
	const lots = await lockLots(tx, [...new Set(lotIds)])
	await keepShelf(tx, { moves: lots.map((lot) => ({ variantId: lot.variant_id, pieces: 0 })) })
}
