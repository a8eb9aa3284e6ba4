import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin, Contribution } from '#app/domain/workshop/cohort.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import type { MovementKind, WriteOffReasonName } from '#db/schema/stock.ts'
import { noSuchLot } from './errors.ts'
import type { Lot } from './lot.ts'
import { selectLotByCode, selectLotsBefore, selectMovements } from './store.server.ts'

const PAGE = 50

export interface LotRow extends Lot {
	readonly origin: BatchOrigin
}

export interface LotPage extends LotRow {
	/** in the order of the sheet */
	readonly contributions: readonly Contribution[]
	/** oldest first */
	readonly movements: readonly MovementRow[]
	/** who has pieces of this lot now: ids of orders */
	readonly holders: readonly LotHolder[]
}

export interface MovementRow {
	readonly id: string
	readonly at: Instant
	readonly kind: MovementKind
	readonly quantity: number
	/** the order's id; null for what was received */
	readonly holderId: string | null
	/** of what is written off */
	readonly reason: WriteOffReasonName | null
}

export interface LotHolder {
	readonly holderId: string
	readonly reserved: number
	readonly sold: number
}

/**
 * Lots, newest first, 50 at a time: all of them, or those that can still be sold from. `cursor` is
 * the `nextCursor` of the page before.
 */
export async function listLots(
	db: Reader,
	page: { cursor: string | null; onSaleOnly?: boolean },
): Promise<{ lots: LotRow[]; nextCursor: string | null }> {
	const { cursor, onSaleOnly = false } = page
	const rows = await selectLotsBefore(db, { before: cursor, onSaleOnly, limit: PAGE + 1 })
	const shown = await describe(db, rows.slice(0, PAGE))
	return { lots: shown, nextCursor: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null }
}

/** True when a lot has this code. */
export async function isLot(db: Reader, code: string): Promise<boolean> {
	return (await selectLotByCode(db, code)) !== undefined
}

/**
 * One lot by code: who made it, how its pieces moved and which orders have them now. Makers by
 * code. Refuses `stock.no_such_lot`.
 */
export async function getLot(db: Reader, code: string): Promise<LotPage> {
	const row = await selectLotByCode(db, code)
	if (!row) throw noSuchLot()
	const [lot] = await describe(db, [row])
	invariant(lot, 'one lot goes in, one comes out')
	const movements = await selectMovements(db, row.id)
	const contributions = (await contributionsOf(db, [row.batch_id])).get(row.batch_id) ?? []
	return {
		...lot,
		contributions,
		movements: movements.map((movement) => ({
			id: movement.id,
			at: movement.at,
			kind: movement.kind,
			quantity: Math.abs(movement.available_delta || movement.sold_delta),
			holderId: movement.holder_id,
			reason: movement.reason,
		})),
		holders: holdersOf(movements),
	}
}

type LotRecord = Awaited<ReturnType<typeof selectLotsBefore>>[number]
type MovementRecord = Awaited<ReturnType<typeof selectMovements>>[number]

async function describe(db: Reader, rows: readonly LotRecord[]): Promise<LotRow[]> {
	const offers = await offersOf(db, [...new Set(rows.map((row) => row.variant_id))])
	const origins = await originOfBatches(
		db,
		rows.map((row) => row.batch_id),
	)
	return rows.map((row) => {
		const offer = offers.get(row.variant_id)
		const origin = origins.get(row.batch_id)
		invariant(offer && origin, `lot ${row.code} has a variant and a batch`)
		return {
			lotId: row.id,
			code: row.code,
			batchId: row.batch_id,
			variantId: row.variant_id,
			received: row.received,
			available: row.available,
			reserved: row.reserved,
			sold: row.sold,
			writtenOff: row.written_off,
			unitCostSen: row.unit_cost_sen,
			receivedAt: row.received_at,
			sku: offer.sku,
			productName: offer.productName,
			variantLabel: offer.label,
			origin,
		}
	})
}

function holdersOf(movements: readonly MovementRecord[]): LotHolder[] {
	const holders = new Map<string, { reserved: number; sold: number }>()
	for (const movement of movements) {
		if (movement.holder_id === null) continue
		const held = holders.get(movement.holder_id) ?? { reserved: 0, sold: 0 }
		held.reserved += movement.reserved_delta
		held.sold += movement.sold_delta
		holders.set(movement.holder_id, held)
	}
	return [...holders]
		.map(([holderId, held]) => ({ holderId, ...held }))
		.filter((holder) => holder.reserved > 0 || holder.sold > 0)
}
