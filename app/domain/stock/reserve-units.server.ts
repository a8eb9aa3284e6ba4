import { keepShelf } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { soldOut } from './errors.ts'
import { insertReservation, lockLotsWithStock, moveUnits } from './store.server.ts'

export interface ReserveUnits {
	/** the order's id */
	holderId: string
	/** each variant once */
	wants: readonly { variantId: string; quantity: number }[]
	at: Instant
}

export interface ReservedUnits {
	variantId: string
	lotId: string
	quantity: number
	/** what the material of one piece cost */
	unitCostSen: Sen
}

/**
 * Sets pieces aside for an order, first in first out over the lots of each variant, all or nothing.
 * Refuses with `stock.sold_out` when a variant has fewer than wanted; it waits for concurrent
 * buyers of the same lots first, so it never says "sold out" while a piece is free.
 */
export async function reserveUnits(tx: Tx, request: ReserveUnits): Promise<ReservedUnits[]> {
	const variantIds = request.wants.map((want) => want.variantId)
	invariant(new Set(variantIds).size === variantIds.length, 'each variant is wanted once')
	const lots = await lockLotsWithStock(tx, variantIds)
	const taken: ReservedUnits[] = []
	for (const want of request.wants) {
		invariant(want.quantity > 0, 'at least one piece is wanted')
		const queue = lots
			.filter((lot) => lot.variant_id === want.variantId)
			.sort((a, b) => compare(a.received_at, b.received_at) || compare(a.id, b.id))
		let missing = want.quantity
		for (const lot of queue) {
			const quantity = Math.min(missing, lot.available)
			if (quantity === 0) break
			taken.push({
				variantId: want.variantId,
				lotId: lot.id,
				quantity,
				unitCostSen: lot.unit_cost_sen,
			})
			missing -= quantity
		}
		if (missing > 0) {
			throw soldOut({ variantId: want.variantId, left: want.quantity - missing })
		}
	}
	for (const { lotId, quantity } of taken) {
		const { holderId, at } = request
		const moved = await moveUnits(tx, { lotId, kind: 'reserved', quantity, holderId, at })
		invariant(moved, 'a locked lot has what was read from it')
		await insertReservation(tx, { holderId, lotId, quantity, at })
	}
	const moves = taken.map(({ variantId, quantity }) => ({ variantId, pieces: -quantity }))
	await keepShelf(tx, { moves })
	return taken
}

function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1
}
