import { keepShelf, type ShelfMove } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { endReservations, moveUnits } from './store.server.ts'

/**
 * Puts back what an order still has reserved, for others to buy. Call it only when the payment side
 * has confirmed that the order cannot be paid any more. A second call finds nothing to do.
 */
export async function releaseReservation(
	tx: Tx,
	release: { holderId: string; at: Instant },
): Promise<void> {
	const { holderId, at } = release
	const moves: ShelfMove[] = []
	for (const { lotId, quantity } of await endReservations(tx, {
		holderId,
		state: 'released',
		at,
	})) {
		const variantId = await moveUnits(tx, { lotId, kind: 'released', quantity, holderId, at })
		invariant(variantId, 'what is held is reserved in its lot')
		moves.push({ variantId, pieces: quantity })
	}
	await keepShelf(tx, { moves })
}
