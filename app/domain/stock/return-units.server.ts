import { keepShelf, type ShelfMove } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { moveUnits } from './store.server.ts'
import type { WriteOffReason } from './write-off.ts'

export interface ReturnUnits {
	/** the order they were sold to */
	holderId: string
	/** which pieces, by ascending lot */
	units: readonly { lotId: string; quantity: number }[]
	/** null: they can be sold again; otherwise they are not, and this is why */
	writtenOffAs?: WriteOffReason | null
	at: Instant
}

/**
 * Takes sold pieces back: into the lots they came from, where they can be bought again, or, with a
 * reason, out of what can ever be sold.
 */
export async function returnUnits(tx: Tx, request: ReturnUnits): Promise<void> {
	const { holderId, writtenOffAs = null, at } = request
	const moves: ShelfMove[] = []
	for (const { lotId, quantity } of request.units) {
		const common = { lotId, quantity, holderId, at }
		const variantId = await (writtenOffAs === null
			? moveUnits(tx, { ...common, kind: 'returned' })
			: moveUnits(tx, { ...common, kind: 'written-off', reason: writtenOffAs }))
		invariant(variantId, 'only sold pieces come back')
		if (writtenOffAs === null) moves.push({ variantId, pieces: quantity })
	}
	await keepShelf(tx, { moves })
}
