import { keepShelf } from '#app/domain/catalogue/shelf/keep-shelf.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { soldOut } from './errors.ts'
import { insertReservation, lockLotsWithStock, moveUnits } from './store.server.ts'

/** Pieces of a variant: of just this lot when they lie on the counter, else first in first out. */
export interface WantedUnits {
	variantId: string
	quantity: number
	lotId?: string | null
}

export interface ReserveUnits {
	/** the order's id */
	holderId: string
	/** each variant once, and once more for each lot that is named */
	wants: readonly WantedUnits[]
	at: Instant
}

export interface ReservedUnits {
	/** which of the wants they are for */
	want: number
	variantId: string
	lotId: string
	quantity: number
	/** what the material of one piece cost */
	unitCostSen: Sen
}

/**
 * Sets pieces aside for an order, first in first out over the lots of each variant, all or nothing;
 * those wanted of a lot by name are taken before. Refuses with `stock.sold_out` when a variant has
 * fewer than wanted; it waits for concurrent buyers of the same lots first, so it never says "sold
 * out" while a piece is free.
 */
export async function reserveUnits(tx: Tx, request: ReserveUnits): Promise<ReservedUnits[]> {
	const keys = request.wants.map(({ variantId, lotId }) => `${variantId} ${lotId ?? ''}`)
	invariant(new Set(keys).size === keys.length, 'each variant of a lot is wanted once')
	const variantIds = [...new Set(request.wants.map((want) => want.variantId))]
	const taken = takeFrom(await lockLotsWithStock(tx, variantIds), request.wants)
	const byLot = new Map<string, number>()
	for (const { lotId, quantity } of taken) {
		byLot.set(lotId, (byLot.get(lotId) ?? 0) + quantity)
	}
	for (const [lotId, quantity] of byLot) {
		const { holderId, at } = request
		const moved = await moveUnits(tx, { lotId, kind: 'reserved', quantity, holderId, at })
		invariant(moved, 'a locked lot has what was read from it')
		await insertReservation(tx, { holderId, lotId, quantity, at })
	}
	const moves = taken.map(({ variantId, quantity }) => ({ variantId, pieces: -quantity }))
	await keepShelf(tx, { moves })
	return taken
}

type LockedLot = Awaited<ReturnType<typeof lockLotsWithStock>>[number]

function takeFrom(lots: readonly LockedLot[], wants: readonly WantedUnits[]): ReservedUnits[] {
	const left = new Map(lots.map((lot) => [lot.id, lot.available]))
	const inLine = lots.toSorted(
		(a, b) => compare(a.received_at, b.received_at) || compare(a.id, b.id),
	)
	const taken: ReservedUnits[] = []
	const named = wants.map((want, index) => ({ want, index }))
	named.sort((a, b) => Number(!a.want.lotId) - Number(!b.want.lotId))
	for (const { want, index } of named) {
		invariant(want.quantity > 0, 'at least one piece is wanted')
		let missing = want.quantity
		for (const lot of inLine) {
			if (lot.variant_id !== want.variantId || (want.lotId && lot.id !== want.lotId)) continue
			const quantity = Math.min(missing, left.get(lot.id) ?? 0)
			if (quantity === 0) continue
			taken.push({
				want: index,
				variantId: want.variantId,
				lotId: lot.id,
				quantity,
				unitCostSen: lot.unit_cost_sen,
			})
			left.set(lot.id, (left.get(lot.id) ?? 0) - quantity)
			missing -= quantity
		}
		if (missing > 0) {
			throw soldOut({ variantId: want.variantId, left: want.quantity - missing })
		}
	}
	return taken
}

function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1
}
