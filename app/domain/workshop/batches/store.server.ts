import type { Insertable } from 'kysely'
import type { Earning } from '#app/domain/people/earning.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

/** A batch as it is submitted, with its sheet and the sessions it came from. */
export async function insertBatch(
	tx: Tx,
	batch: Row<'batches'>,
	lines: readonly Omit<Row<'contributions'>, 'batch_id'>[],
	sessionIds: readonly string[],
): Promise<void> {
	const { id: batch_id } = batch
	await tx.insertInto('batches').values(batch).execute()
	await tx
		.insertInto('contributions')
		.values(lines.map((line) => ({ batch_id, ...line })))
		.execute()
	if (sessionIds.length === 0) return
	await tx
		.insertInto('batch_sessions')
		.values(sessionIds.map((session_id) => ({ batch_id, session_id })))
		.execute()
}

export function selectBatchByKey(db: Reader, entryKey: string) {
	return db
		.selectFrom('batches')
		.select(['id', 'code', 'input_hash'])
		.where('entry_key', '=', entryKey)
		.executeTakeFirst()
}

/** Those of these sessions that are the cohort's. */
export function selectSessionIds(db: Reader, cohortId: string, ids: readonly string[]) {
	return db
		.selectFrom('sessions')
		.select('id')
		.where('cohort_id', '=', cohortId)
		.where('id', 'in', ids)
		.execute()
}

/** The batch, locked until the transaction ends, so that it takes one step at a time. */
export function lockBatch(tx: Tx, code: string) {
	return tx
		.selectFrom('batches')
		.selectAll()
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst()
}

export function selectSheet(db: Reader, batchId: string) {
	return db
		.selectFrom('contributions')
		.select(['position', 'maker_id', 'weight', 'earning'])
		.where('batch_id', '=', batchId)
		.orderBy('position')
		.execute()
}

export async function updateEarning(
	tx: Tx,
	batchId: string,
	position: number,
	earning: Earning,
): Promise<void> {
	await tx
		.updateTable('contributions')
		.set({ earning })
		.where('batch_id', '=', batchId)
		.where('position', '=', position)
		.execute()
}

export interface Decision {
	readonly state: 'signed' | 'sent-back'
	readonly by: string
	readonly at: Instant
	readonly reason: string | null
}

export async function decideBatch(tx: Tx, batchId: string, decision: Decision): Promise<void> {
	await tx
		.updateTable('batches')
		.set({
			state: decision.state,
			decided_by: decision.by,
			decided_at: decision.at,
			sent_back_reason: decision.reason,
		})
		.where('id', '=', batchId)
		.execute()
}

/** Counts a signed batch at its cohort, so that pages need not sum up all batches. */
export async function countBatch(
	tx: Tx,
	batch: { id: string; cohort_id: string; quantity: number },
): Promise<void> {
	const { cohort_id, quantity } = batch
	await tx
		.updateTable('cohorts')
		.set((e) => ({ batches: e('batches', '+', 1), pieces: e('pieces', '+', quantity) }))
		.where('id', '=', cohort_id)
		.execute()
	const makers = await selectSheet(tx, batch.id)
	await tx
		.insertInto('cohort_makers')
		.values(makers.map(({ maker_id }) => ({ cohort_id, maker_id })))
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

export function selectAcceptances(db: Reader, batchIds: readonly string[]) {
	return db
		.selectFrom('batch_acceptances')
		.selectAll()
		.where('batch_id', 'in', batchIds)
		.orderBy('batch_id')
		.orderBy('number')
		.execute()
}

export async function insertAcceptance(
	tx: Tx,
	acceptance: Row<'batch_acceptances'>,
	faults: readonly Omit<Row<'batch_faults'>, 'acceptance_id' | 'position'>[],
): Promise<void> {
	await tx.insertInto('batch_acceptances').values(acceptance).execute()
	await tx
		.updateTable('batches')
		.set({ state: 'accepted' })
		.where('id', '=', acceptance.batch_id)
		.where('state', '=', 'signed')
		.execute()
	if (faults.length === 0) return
	const rows = faults.map((fault, index) => ({
		acceptance_id: acceptance.id,
		position: index + 1,
		...fault,
	}))
	await tx.insertInto('batch_faults').values(rows).execute()
}

/** Every batch with its cohort, what is on its sheet and what was accepted of it. */
export function sumBatches(db: Reader) {
	return db
		.selectFrom('batches')
		.innerJoin('cohorts', 'cohorts.id', 'batches.cohort_id')
		.select(['batches.id', 'batches.quantity', 'batches.sheet_unit', 'cohorts.slug as cohort_slug'])
		.select(({ selectFrom }) => [
			selectFrom('contributions')
				.whereRef('contributions.batch_id', '=', 'batches.id')
				.select((e) => e.fn.sum<number>('contributions.weight').as('sum'))
				.as('on_sheet'),
			selectFrom('batch_acceptances')
				.whereRef('batch_acceptances.batch_id', '=', 'batches.id')
				.select((e) => [
					e.fn
						.sum<number>(e('batch_acceptances.grade_a', '+', e.ref('batch_acceptances.grade_b')))
						.as('sum'),
				])
				.as('accepted'),
		])
		.execute()
}
