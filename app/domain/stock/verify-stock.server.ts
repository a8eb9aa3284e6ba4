import { listBatchTotals } from '#app/domain/workshop/batches.server.ts'
import { type CohortFault, verifyCohorts } from '#app/domain/workshop/verify-cohorts.server.ts'
import type { Reader } from '#db/client.ts'
import { selectUnmoved } from './adjustments/store.server.ts'
import { movementEffects } from './movement.ts'
import { countMovements, sumMovements, sumReservations } from './proofs/store.server.ts'
import { selectLots } from './store.server.ts'
import { type ShelfFault, verifyShelf } from './verify-shelf.server.ts'

/** Something that must be equal and is not. */
export type StockFault = LotFault | ShelfFault | CohortFault

interface LotFault {
	readonly lotCode: string
	readonly rule: StockRule
	readonly expected: number
	readonly found: number
}

export type StockRule =
	/** a counter of the lot is the sum of its movements */
	| 'available-is-moved'
	| 'reserved-is-moved'
	| 'sold-is-moved'
	| 'written-off-is-moved'
	/** a movement changes the counters as its kind says */
	| 'movement-fits-its-kind'
	/** movements are numbered from 1, without a gap */
	| 'movements-are-numbered'
	/** what was decided outside of orders is what moved for it */
	| 'adjusted-is-moved'
	/** pieces reserved are those of the reservations still held */
	| 'reserved-is-held'
	/** pieces sold are those of reservations that ended in a sale, less what came back at all */
	| 'sold-is-reserved-before'
	/** pieces sold are those of orders that were paid, and neither back nor written off */
	| 'sold-is-ordered'
	/** pieces received are those of the batch that were accepted, of grade A or B */
	| 'received-is-accepted'
	/** pieces of the batch are those of its contribution sheet, if that counts pieces */
	| 'batch-is-sheet'

/**
 * Proves that the stock is what its history says. Call it on a snapshot (`readSnapshot`) where the
 * shop is open, or a sale meanwhile looks like a fault. `soldByOrders` says
 * how many pieces of each lot (by id) the orders room has sold and not taken back; the stock room
 * stands below it and cannot ask. Returns every fault, those of the shelf and of
 * the counts beside cohorts as well; none means that all rules hold.
 */
export async function verifyStock(
	db: Reader,
	soldByOrders: ReadonlyMap<string, number>,
): Promise<StockFault[]> {
	const lots = await selectLots(db)
	const moved = groupByLot(await sumMovements(db))
	const reservations = groupByLot(await sumReservations(db))
	const batches = await listBatchTotals(db)
	const faults: StockFault[] = []

	for (const lot of lots) {
		const expect = (rule: StockRule, expected: number, found: number) => {
			if (expected !== found) faults.push({ lotCode: lot.code, rule, expected, found })
		}
		const movements = moved.get(lot.id) ?? []
		expect('available-is-moved', sum(movements, 'available'), lot.available)
		expect('reserved-is-moved', sum(movements, 'reserved'), lot.reserved)
		expect('sold-is-moved', sum(movements, 'sold'), lot.sold)
		expect('written-off-is-moved', sum(movements, 'written_off'), lot.written_off)
		const last = Math.max(0, ...movements.map((movement) => Number(movement.last)))
		expect('movements-are-numbered', lot.movements, sum(movements, 'count'))
		expect('movements-are-numbered', lot.movements, last)
		for (const movement of movements) {
			const effect = movementEffects[movement.kind]
			const pieces = Math.abs(movement.available || movement.sold)
			expect('movement-fits-its-kind', effect.available * pieces, movement.available)
			expect('movement-fits-its-kind', effect.reserved * pieces, movement.reserved)
			expect('movement-fits-its-kind', effect.sold * pieces, movement.sold)
			expect('movement-fits-its-kind', effect.writtenOff * pieces, movement.written_off)
		}
		const ended = reservations.get(lot.id) ?? []
		const quantityIn = (state: string) => ended.find((row) => row.state === state)?.quantity ?? 0
		const back = movements.filter(({ kind }) => kind === 'returned' || kind === 'written-off')
		const returned = -sum(back, 'sold')
		expect('reserved-is-held', quantityIn('held'), lot.reserved)
		expect('sold-is-reserved-before', quantityIn('sold') - returned, lot.sold)
		expect('sold-is-ordered', soldByOrders.get(lot.id) ?? 0, lot.sold)
		const batch = batches.get(lot.batch_id) ?? { quantity: 0, onSheet: 0, accepted: 0 }
		expect('received-is-accepted', batch.accepted, lot.received)
		expect('batch-is-sheet', batch.quantity, batch.onSheet ?? batch.quantity)
	}
	const adjustments = await verifyAdjustments(db)
	return [...faults, ...adjustments, ...(await verifyShelf(db)), ...(await verifyCohorts(db))]
}

/** What was taken off the shelf, or found, once and no more; nothing of what was declined. */
async function verifyAdjustments(db: Reader): Promise<LotFault[]> {
	return (await selectUnmoved(db)).flatMap(({ code, state, reason, quantity, moved }) => {
		const sign = reason === 'found' ? 1 : -1
		const expected = state === 'declined' ? 0 : sign * quantity
		const found = Number(moved ?? 0)
		if (expected === found) return []
		return { lotCode: code, rule: 'adjusted-is-moved' as const, expected, found }
	})
}

/** How much `verifyStock` looks at: none of something is a proof of nothing. */
export async function countVerified(db: Reader): Promise<{ lots: number; movements: number }> {
	return { lots: (await selectLots(db)).length, movements: await countMovements(db) }
}

function groupByLot<Row extends { lot_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>()
	for (const row of rows) {
		const group = groups.get(row.lot_id)
		if (group) group.push(row)
		else groups.set(row.lot_id, [row])
	}
	return groups
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
	return rows.reduce((total, row) => total + Number(row[key]), 0)
}
