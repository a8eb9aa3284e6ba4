import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

/** False when a session of that day is on record. */
export async function insertSession(
	tx: Tx,
	row: Insertable<WorkshopSchema['sessions']>,
): Promise<boolean> {
	const insert = tx.insertInto('sessions').values(row)
	const result = await insert
		.onConflict((conflict) => conflict.columns(['cohort_id', 'held_on']).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** The five below: of one cohort, or of all. */
export function countMembersByCohort(db: Reader, cohortId: string | null) {
	return db
		.selectFrom('cohort_members')
		.$if(cohortId !== null, (q) => q.where('cohort_id', '=', cohortId ?? ''))
		.select(['cohort_id', (e) => e.fn.countAll<number>().as('members')])
		.groupBy('cohort_id')
		.execute()
}

export function sumSessionsByCohort(db: Reader, cohortId: string | null) {
	return db
		.selectFrom('sessions')
		.$if(cohortId !== null, (q) => q.where('cohort_id', '=', cohortId ?? ''))
		.select(['cohort_id', (e) => e.fn.countAll<number>().as('sessions')])
		.select((e) => e.fn.sum<number>('minutes').as('minutes'))
		.groupBy('cohort_id')
		.execute()
}

export function sumBatchesByCohort(db: Reader, cohortId: string | null) {
	return db
		.selectFrom('batches')
		.$if(cohortId !== null, (q) => q.where('cohort_id', '=', cohortId ?? ''))
		.select(['cohort_id', (e) => e.fn.countAll<number>().as('batches')])
		.select((e) => e.fn.sum<number>('quantity').as('pieces'))
		.groupBy('cohort_id')
		.execute()
}

export function countMakersByCohort(db: Reader, cohortId: string | null) {
	return db
		.selectFrom('contributions')
		.innerJoin('batches', 'batches.id', 'contributions.batch_id')
		.$if(cohortId !== null, (q) => q.where('batches.cohort_id', '=', cohortId ?? ''))
		.select('batches.cohort_id')
		.select((e) => e.fn.count<number>('contributions.maker_id').distinct().as('makers'))
		.groupBy('batches.cohort_id')
		.execute()
}

export function selectBatchCohorts(db: Reader, cohortId: string | null) {
	return db
		.selectFrom('batches')
		.$if(cohortId !== null, (q) => q.where('cohort_id', '=', cohortId ?? ''))
		.select(['id', 'cohort_id'])
		.execute()
}

export function selectLatestSessions(db: Reader, cohortId: string, limit: number) {
	return db
		.selectFrom('sessions')
		.select(['held_on', 'minutes', 'topic_id', 'topic_en'])
		.where('cohort_id', '=', cohortId)
		.orderBy('held_on', 'desc')
		.limit(limit)
		.execute()
}

export function selectLatestBatches(db: Reader, cohortId: string, limit: number) {
	const batches = db.selectFrom('batches').where('cohort_id', '=', cohortId)
	return batches
		.select(['code', 'variant_id', 'work_date'])
		.orderBy('work_date', 'desc')
		.orderBy('code', 'desc')
		.limit(limit)
		.execute()
}
