import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { endReservations, moveUnits } from './store.server.ts'

/**
 * Lets the pieces an order has reserved leave their lots: they are sold. Returns how many; a second
 * call sells none.
 */
export async function sellReserved(
	tx: Tx,
	sale: { holderId: string; at: Instant },
): Promise<number> {
	const { holderId, at } = sale
	let count = 0
	for (const { lotId, quantity } of await endReservations(tx, { holderId, state: 'sold', at })) {
		const moved = await moveUnits(tx, { lotId, kind: 'sold', quantity, holderId, at })
		invariant(moved, 'what is held is reserved in its lot')
		count += quantity
	}
	return count
}
