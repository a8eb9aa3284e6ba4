import { signedStates } from '#app/domain/workshop/batches/life.ts'
import type { Reader } from '#db/client.ts'

/** What one cohort has done, or all: `batches` and `pieces` as counted when they were signed. */
export function selectCohortFacts(db: Reader, cohortId: string | null) {
	return db
		.selectFrom('cohorts')
		.$if(cohortId !== null, (q) => q.where('cohorts.id', '=', cohortId ?? ''))
		.select(['cohorts.id as cohort_id', 'cohorts.batches', 'cohorts.pieces'])
		.select(({ selectFrom }) => [
			selectFrom('cohort_members')
				.whereRef('cohort_members.cohort_id', '=', 'cohorts.id')
				.select((e) => e.fn.count<number>('cohort_members.maker_id').distinct().as('count'))
				.as('members'),
			selectFrom('cohort_makers')
				.whereRef('cohort_makers.cohort_id', '=', 'cohorts.id')
				.select((e) => e.fn.countAll<number>().as('count'))
				.as('makers'),
			selectFrom('sessions')
				.whereRef('sessions.cohort_id', '=', 'cohorts.id')
				.where('sessions.state', '=', 'held')
				.select((e) => e.fn.countAll<number>().as('count'))
				.as('sessions'),
			selectFrom('sessions')
				.whereRef('sessions.cohort_id', '=', 'cohorts.id')
				.where('sessions.state', '=', 'held')
				.select((e) => e.fn.sum<number>('sessions.minutes').as('sum'))
				.as('minutes'),
		])
		.execute()
}

/** The counts that are kept beside cohorts, next to what batches and sheets say. */
export function selectCohortCounts(db: Reader) {
	return db
		.selectFrom('cohorts')
		.select(['cohorts.slug', 'cohorts.batches', 'cohorts.pieces'])
		.select(({ selectFrom }) => [
			selectFrom('cohort_makers')
				.whereRef('cohort_makers.cohort_id', '=', 'cohorts.id')
				.select((e) => e.fn.countAll<number>().as('count'))
				.as('makers'),
			selectFrom('batches')
				.whereRef('batches.cohort_id', '=', 'cohorts.id')
				.where('batches.state', 'in', signedStates)
				.select((e) => e.fn.countAll<number>().as('count'))
				.as('recorded_batches'),
			selectFrom('batches')
				.whereRef('batches.cohort_id', '=', 'cohorts.id')
				.where('batches.state', 'in', signedStates)
				.select((e) => e.fn.sum<number>('batches.quantity').as('sum'))
				.as('recorded_pieces'),
			selectFrom('contributions')
				.innerJoin('batches', 'batches.id', 'contributions.batch_id')
				.whereRef('batches.cohort_id', '=', 'cohorts.id')
				.where('batches.state', 'in', signedStates)
				.select((e) => e.fn.count<number>('contributions.maker_id').distinct().as('count'))
				.as('makers_on_sheets'),
		])
		.execute()
}

export function selectBatchIdsOf(db: Reader, cohortId: string) {
	return db.selectFrom('batches').select('id').where('cohort_id', '=', cohortId).execute()
}

export function selectLatestSessions(db: Reader, cohortId: string, limit: number) {
	return db
		.selectFrom('sessions')
		.select(['day', 'minutes', 'topic_id', 'topic_en'])
		.where('cohort_id', '=', cohortId)
		.where('state', '=', 'held')
		.orderBy('day', 'desc')
		.limit(limit)
		.execute()
}

export function selectLatestBatches(db: Reader, cohortId: string, limit: number) {
	const batches = db.selectFrom('batches').where('cohort_id', '=', cohortId)
	return batches
		.where('state', 'in', signedStates)
		.select(['code', 'variant_id', 'work_date'])
		.orderBy('work_date', 'desc')
		.orderBy('code', 'desc')
		.limit(limit)
		.execute()
}

/**
 * The lines of sheets a maker stands on: how many pieces of the batch have got their last grade,
 * and whether a hold is settled.
 */
export function selectLinesOfMaker(db: Reader, makerId: string) {
	return db
		.selectFrom('contributions as line')
		.innerJoin('batches as batch', 'batch.id', 'line.batch_id')
		.leftJoin('hold_settlements as settled', (join) =>
			join
				.onRef('settled.batch_id', '=', 'line.batch_id')
				.onRef('settled.maker_id', '=', 'line.maker_id'),
		)
		.select(['batch.id as batch_id', 'batch.quantity', 'line.earning', 'settled.settled_at'])
		.select(({ selectFrom }) =>
			selectFrom('batch_acceptances as done')
				.whereRef('done.batch_id', '=', 'batch.id')
				.select((e) => [
					e.fn
						.sum<number>(e('done.grade_a', '+', e('done.grade_b', '+', e.ref('done.rejected'))))
						.as('sum'),
				])
				.as('done'),
		)
		.where('line.maker_id', '=', makerId)
		.where('batch.state', '<>', 'sent-back')
		.execute()
}

/** Which cohorts these makers are or were in. */
export function selectCohortsOfMakers(db: Reader, makerIds: readonly string[]) {
	return db
		.selectFrom('cohort_members')
		.innerJoin('cohorts', 'cohorts.id', 'cohort_members.cohort_id')
		.select(['cohort_members.maker_id', 'cohorts.slug', 'cohorts.name_id', 'cohorts.name_en'])
		.where('cohort_members.maker_id', 'in', makerIds)
		.orderBy('cohorts.started_on')
		.orderBy('cohorts.id')
		.execute()
}

export function selectMakersOfCohort(db: Reader, slug: string) {
	return db
		.selectFrom('cohort_members')
		.innerJoin('cohorts', 'cohorts.id', 'cohort_members.cohort_id')
		.select('cohort_members.maker_id')
		.where('cohorts.slug', '=', slug)
		.execute()
}
