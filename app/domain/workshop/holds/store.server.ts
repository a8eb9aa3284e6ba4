import { type Insertable, sql } from 'kysely'
import { signedStates } from '#app/domain/workshop/batches/life.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

/**
 * Locks these batches, in the order of their ids, until the transaction ends: whether a line of
 * theirs is on hold does not change meanwhile.
 */
export async function lockSheets(tx: Tx, batchIds: readonly string[]): Promise<void> {
	const batches = tx.selectFrom('batches').select('id').where('id', 'in', batchIds)
	await batches.orderBy('id').forUpdate().execute()
}

export function selectSettlements(db: Reader, batchIds: readonly string[]) {
	return db
		.selectFrom('hold_settlements')
		.select(['batch_id', 'maker_id', 'earning'])
		.where('batch_id', 'in', batchIds)
		.execute()
}

/** The line of a maker on a signed batch, with its mark. */
export function selectLine(db: Reader, batchId: string, makerId: string) {
	return db
		.selectFrom('contributions')
		.select(['earning'])
		.where('batch_id', '=', batchId)
		.where('maker_id', '=', makerId)
		.executeTakeFirst()
}

/** False when this line was settled before. */
export async function insertSettlement(
	tx: Tx,
	row: Insertable<WorkshopSchema['hold_settlements']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('hold_settlements')
		.values(row)
		.onConflict((conflict) => conflict.columns(['batch_id', 'maker_id']).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/**
 * Lines of signed batches that are on hold, the oldest work first, so many at most. The mark stands
 * in the text as it does in the index of those lines.
 */
export function selectHolds(db: Reader, limit: number) {
	return db
		.selectFrom('contributions as line')
		.innerJoin('batches as batch', 'batch.id', 'line.batch_id')
		.leftJoin('hold_settlements as settled', (join) =>
			join
				.onRef('settled.batch_id', '=', 'line.batch_id')
				.onRef('settled.maker_id', '=', 'line.maker_id'),
		)
		.select(['batch.code', 'batch.work_date', 'line.maker_id'])
		.where('line.earning', '=', sql.lit('hold'))
		.where('batch.state', 'in', signedStates)
		.where('settled.maker_id', 'is', null)
		.orderBy('batch.work_date')
		.orderBy('batch.code')
		.orderBy('line.position')
		.limit(limit)
		.execute()
}
