import type { Updateable } from 'kysely'
import type { Slot } from '#app/domain/workshop/schedule.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

export async function updateCohort(
	tx: Tx,
	id: string,
	change: Updateable<WorkshopSchema['cohorts']>,
): Promise<void> {
	await tx.updateTable('cohorts').set(change).where('id', '=', id).execute()
}

export async function replaceStoryPeople(
	tx: Tx,
	cohortId: string,
	makerIds: readonly string[],
): Promise<void> {
	await tx.deleteFrom('story_people').where('cohort_id', '=', cohortId).execute()
	const rows = makerIds.map((id) => ({ cohort_id: cohortId, maker_id: id }))
	if (rows.length > 0) await tx.insertInto('story_people').values(rows).execute()
}

/** Whom the story of a cohort tells of. */
export function selectStoryPeople(db: Reader, cohortId: string) {
	const people = db.selectFrom('story_people').select('maker_id')
	return people.where('cohort_id', '=', cohortId).execute()
}

/** Cohorts whose stories tell of somebody, locked until the transaction ends. */
export function lockCohortsTelling(tx: Tx, makerId: string) {
	return selectFromTelling(tx, makerId).forUpdate().execute()
}

/** The same to be looked at. */
export function selectCohortsTelling(db: Reader, makerId: string) {
	return selectFromTelling(db, makerId).execute()
}

function selectFromTelling(db: Reader, makerId: string) {
	return db
		.selectFrom('cohorts')
		.select(['id', 'slug'])
		.where('id', 'in', (of) =>
			of.selectFrom('story_people').select('cohort_id').where('maker_id', '=', makerId),
		)
		.orderBy('id')
}

export async function replaceSlots(
	tx: Tx,
	cohortId: string,
	slots: readonly Slot[],
): Promise<void> {
	await tx.deleteFrom('cohort_slots').where('cohort_id', '=', cohortId).execute()
	const rows = slots.map(({ weekday, startsAt, endsAt, place }) => ({
		cohort_id: cohortId,
		weekday,
		starts_at: startsAt,
		ends_at: endsAt,
		place,
	}))
	if (rows.length > 0) await tx.insertInto('cohort_slots').values(rows).execute()
}

export function selectSlots(db: Reader, cohortIds: readonly string[]) {
	return db
		.selectFrom('cohort_slots')
		.selectAll()
		.where('cohort_id', 'in', cohortIds)
		.orderBy('cohort_id')
		.orderBy('weekday')
		.execute()
}

/** Every cohort of a programme, or of all, the newest first, with what it is part of. */
export function selectCohortRecords(db: Reader) {
	return db
		.selectFrom('cohorts')
		.innerJoin('programmes', 'programmes.id', 'cohorts.programme_id')
		.leftJoin('partners', 'partners.id', 'programmes.partner_id')
		.selectAll('cohorts')
		.select(['programmes.code as programme_code', 'programmes.closed_on'])
		.select(['programmes.name_id as programme_name_id', 'programmes.name_en as programme_name_en'])
		.select(['partners.code as partner_code', 'partners.name as partner_name'])
		.orderBy('cohorts.started_on', 'desc')
		.orderBy('cohorts.id', 'desc')
}

/** How many take part on a day, by cohort. */
export function countMembersOn(db: Reader, cohortIds: readonly string[], on: string) {
	return db
		.selectFrom('cohort_members')
		.select(['cohort_id', (e) => e.fn.countAll<number>().as('people')])
		.where('cohort_id', 'in', cohortIds)
		.where('joined_on', '<=', on as never)
		.where((e) => e.or([e('left_on', 'is', null), e('left_on', '>=', on as never)]))
		.groupBy('cohort_id')
		.execute()
}
