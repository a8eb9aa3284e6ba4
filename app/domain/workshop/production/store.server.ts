import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'

/**
 * Pieces that each cohort made on each day between two, both included. What was sent back is not
 * among them: it is recorded anew, and would count twice.
 */
export function sumPiecesByDay(db: Reader, from: CalendarDate, to: CalendarDate) {
	return db
		.selectFrom('batches as batch')
		.innerJoin('cohorts as cohort', 'cohort.id', 'batch.cohort_id')
		.select((e) => [
			'cohort.id as cohort_id',
			'cohort.slug',
			'cohort.name_id',
			'cohort.name_en',
			'batch.work_date',
			e.fn.sum<number>('batch.quantity').as('pieces'),
			e.fn.countAll<number>().as('batches'),
		])
		.where('batch.work_date', '>=', from)
		.where('batch.work_date', '<=', to)
		.where('batch.state', '<>', 'sent-back')
		.groupBy(['cohort.id', 'cohort.slug', 'cohort.name_id', 'cohort.name_en', 'batch.work_date'])
		.orderBy('cohort.slug')
		.execute()
}
