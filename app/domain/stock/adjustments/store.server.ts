import { type Selectable, sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { StockSchema } from '#db/schema/stock.ts'
import type { AdjustmentReason, AdjustmentState, Limit } from './adjustment.ts'

export type AdjustmentRow = Selectable<StockSchema['stock_adjustments']>

export async function insertAdjustment(tx: Tx, row: AdjustmentRow): Promise<void> {
	await tx.insertInto('stock_adjustments').values(row).execute()
}

export function lockAdjustment(tx: Tx, id: string): Promise<AdjustmentRow | undefined> {
	return tx
		.selectFrom('stock_adjustments')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
}

export async function updateAdjustment(
	tx: Tx,
	id: string,
	decided: { state: AdjustmentState; decided_by: string; decided_at: Instant; decision: string },
): Promise<void> {
	await tx.updateTable('stock_adjustments').set(decided).where('id', '=', id).execute()
}

/** A limit, locked until the transaction ends: what one person takes alone is counted in turn. */
export async function lockLimit(tx: Tx, name: Limit): Promise<number> {
	const row = await tx
		.selectFrom('stock_limits')
		.select('pieces')
		.where('name', '=', name)
		.forUpdate()
		.executeTakeFirstOrThrow()
	return row.pieces
}

export function selectLimits(db: Reader) {
	return db.selectFrom('stock_limits').selectAll().execute()
}

export async function updateLimit(
	tx: Tx,
	name: Limit,
	change: { pieces: number; changed_by: string; changed_at: Instant },
): Promise<void> {
	await tx.updateTable('stock_limits').set(change).where('name', '=', name).execute()
}

/** Pieces that somebody has decided on alone since a moment, for one of these reasons. */
export async function sumAlone(
	tx: Tx,
	by: { staffId: string; since: Instant; reasons: readonly AdjustmentReason[] },
): Promise<number> {
	const row = await tx
		.selectFrom('stock_adjustments')
		.select((e) => e.fn.sum<number | null>('quantity').as('pieces'))
		.where('state', '=', 'alone')
		.where('requested_by', '=', by.staffId)
		.where('requested_at', '>=', by.since)
		.where('reason', 'in', by.reasons)
		.executeTakeFirstOrThrow()
	return Number(row.pieces ?? 0)
}

/** Pieces of a lot that were lost and not found again. */
export async function sumLost(db: Reader, lotId: string): Promise<number> {
	const row = await db
		.selectFrom('stock_movements')
		.select((e) => e.fn.sum<number | null>('written_off_delta').as('pieces'))
		.where('lot_id', '=', lotId)
		.where('reason', '=', 'lost')
		.executeTakeFirstOrThrow()
	return Number(row.pieces ?? 0)
}

/** A page of adjustments before an id, the newest first. */
export function selectAdjustments(
	db: Reader,
	page: { before: string | null; waiting: boolean; limit: number },
) {
	let query = db
		.selectFrom('stock_adjustments as adjustment')
		.innerJoin('lots as lot', 'lot.id', 'adjustment.lot_id')
		.selectAll('adjustment')
		.select(['lot.code as lot_code', 'lot.variant_id', 'lot.unit_cost_sen'])
		.orderBy('adjustment.id', 'desc')
		.limit(page.limit)
	if (page.before !== null) query = query.where('adjustment.id', '<', page.before)
	if (page.waiting) query = query.where('adjustment.state', '=', 'requested')
	return query.execute()
}

/** One adjustment with its lot. */
export function selectAdjustment(db: Reader, id: string) {
	return db
		.selectFrom('stock_adjustments as adjustment')
		.innerJoin('lots as lot', 'lot.id', 'adjustment.lot_id')
		.selectAll('adjustment')
		.select(['lot.code as lot_code', 'lot.variant_id', 'lot.unit_cost_sen'])
		.where('adjustment.id', '=', id)
		.executeTakeFirst()
}

/** All that was decided of a lot outside of orders, the newest first, so many at most. */
export function selectAdjustmentsOfLot(db: Reader, lotId: string, limit: number) {
	return db
		.selectFrom('stock_adjustments as adjustment')
		.innerJoin('lots as lot', 'lot.id', 'adjustment.lot_id')
		.selectAll('adjustment')
		.select(['lot.code as lot_code', 'lot.variant_id', 'lot.unit_cost_sen'])
		.where('adjustment.lot_id', '=', lotId)
		.orderBy('adjustment.id', 'desc')
		.limit(limit)
		.execute()
}

/** How many wait; the state stands in the text as in their own index (see `countLotsAt`). */
export async function countAsked(db: Reader): Promise<number> {
	const row = await db
		.selectFrom('stock_adjustments')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('state', '=', sql.lit('requested' as const))
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** What each adjustment should have moved, and what its movements say. */
export function selectUnmoved(db: Reader) {
	return db
		.selectFrom('stock_adjustments as adjustment')
		.innerJoin('lots as lot', 'lot.id', 'adjustment.lot_id')
		.leftJoin('stock_movements as movement', 'movement.adjustment_id', 'adjustment.id')
		.select((e) => [
			'lot.code',
			'adjustment.state',
			'adjustment.reason',
			'adjustment.quantity',
			e.fn.sum<number | null>('movement.available_delta').as('moved'),
		])
		.groupBy([
			'adjustment.id',
			'lot.code',
			'adjustment.state',
			'adjustment.reason',
			'adjustment.quantity',
		])
		.execute()
}
