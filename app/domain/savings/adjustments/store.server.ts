import { type Selectable, sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen, sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { SavingsSchema } from '#db/schema/savings.ts'
import type { AdjustmentState } from './adjustment.ts'

export type AdjustmentRow = Selectable<SavingsSchema['savings_adjustments']>

/** Stands in the text as in the index of what waits. */
const ASKED = sql<boolean>`state = 'requested'`

/** False where its form was sent before. */
export async function insertAdjustment(tx: Tx, row: AdjustmentRow): Promise<boolean> {
	const result = await tx
		.insertInto('savings_adjustments')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function findAdjustment(db: Reader, id: string): Promise<AdjustmentRow | undefined> {
	return db.selectFrom('savings_adjustments').selectAll().where('id', '=', id).executeTakeFirst()
}

export function selectAdjustmentsByIds(
	db: Reader,
	ids: readonly string[],
): Promise<AdjustmentRow[]> {
	return db.selectFrom('savings_adjustments').selectAll().where('id', 'in', ids).execute()
}

export function lockAdjustment(tx: Tx, id: string): Promise<AdjustmentRow> {
	return tx
		.selectFrom('savings_adjustments')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

export async function updateAdjustment(
	tx: Tx,
	id: string,
	decided: { state: AdjustmentState; decided_by: string; decided_at: Instant; decision: string },
): Promise<void> {
	await tx.updateTable('savings_adjustments').set(decided).where('id', '=', id).execute()
}

/** What is asked to be taken of one maker's savings and not decided yet, but for one request. */
export async function sumAskedBack(
	db: Reader,
	makerId: string,
	exceptId: string | null,
): Promise<Sen> {
	let query = db
		.selectFrom('savings_adjustments')
		.select((e) => e.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('maker_id', '=', makerId)
		.where('amount_sen', '<', sen(0))
		.where(ASKED)
	if (exceptId !== null) query = query.where('id', '<>', exceptId)
	return negate((await query.executeTakeFirst())?.sum ?? ZERO)
}

/** What all adjustments that are booked have added to savings, less what they took. */
export async function sumAdjusted(db: Reader): Promise<Sen> {
	const row = await db
		.selectFrom('savings_adjustments')
		.select((e) => e.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('state', '=', 'approved')
		.executeTakeFirst()
	return row?.sum ?? ZERO
}

/** Those that wait, the oldest first, or the others, the newest first; beyond a cursor. */
export function selectAdjustments(
	db: Reader,
	{ open, cursor, limit }: { open: boolean; cursor: string | null; limit: number },
): Promise<AdjustmentRow[]> {
	let query = db
		.selectFrom('savings_adjustments')
		.selectAll()
		.where(open ? ASKED : sql<boolean>`not (${ASKED})`)
	if (cursor !== null) query = query.where('id', open ? '>' : '<', cursor)
	return query
		.orderBy('id', open ? 'asc' : 'desc')
		.limit(limit)
		.execute()
}

/** How many wait; asked for before a moment, where it is given. */
export async function countAsked(db: Reader, before?: Instant): Promise<number> {
	let query = db
		.selectFrom('savings_adjustments')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where(ASKED)
	if (before !== undefined) query = query.where('requested_at', '<', before)
	return Number((await query.executeTakeFirstOrThrow()).count)
}
