import { keepShelf, type ShelfMove } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { moveUnits } from './store.server.ts'

export interface ReturnUnits {
	/** the order they were sold to */
	holderId: string
	/** which pieces, by ascending lot */
	units: readonly { lotId: string; quantity: number }[]
	at: Instant
}

/** Takes sold pieces back into the lots they came from, where they can be bought again. */
export async function returnUnits(tx: Tx, request: ReturnUnits): Promise<void> {
	const { holderId, at } = request
	const moves: ShelfMove[] = []
	for (const { lotId, quantity } of request.units) {
		const variantId = await moveUnits(tx, { lotId, kind: 'returned', quantity, holderId, at })
		invariant(variantId, 'only sold pieces come back')
		moves.push({ variantId, pieces: quantity })
	}
	await keepShelf(tx, { moves })
}
