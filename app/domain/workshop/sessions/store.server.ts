import type { Insertable, Updateable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

export async function insertSessions(tx: Tx, rows: readonly Row<'sessions'>[]): Promise<void> {
	if (rows.length > 0) await tx.insertInto('sessions').values(rows).execute()
}

export async function updateSession(
	tx: Tx,
	id: string,
	change: Updateable<WorkshopSchema['sessions']>,
): Promise<void> {
	await tx.updateTable('sessions').set(change).where('id', '=', id).execute()
}

/** Takes out what the schedule planned for days after this one, where nobody has touched it. */
export async function deletePlannedAhead(
	tx: Tx,
	cohortId: string,
	after: CalendarDate,
): Promise<void> {
	await tx
		.deleteFrom('sessions')
		.where('cohort_id', '=', cohortId)
		.where('state', '=', 'planned')
		.where('day', '>', after)
		.whereRef('day', '=', 'planned_for')
		.execute()
}

/** The days that are taken from one day to another, and those the schedule has planned already. */
export function selectDaysTaken(
	db: Reader,
	cohortIds: readonly string[],
	from: CalendarDate,
	until: CalendarDate,
) {
	return db
		.selectFrom('sessions')
		.select(['cohort_id', 'day', 'planned_for', 'state'])
		.where('cohort_id', 'in', cohortIds)
		.where((e) =>
			e.or([
				e.and([e('day', '>=', from), e('day', '<=', until)]),
				e.and([e('planned_for', '>=', from), e('planned_for', '<=', until)]),
			]),
		)
		.execute()
}

/** The session of a cohort on a day that was not cancelled. */
export function selectSessionOn(db: Reader, cohortId: string, day: CalendarDate) {
	return db
		.selectFrom('sessions')
		.selectAll()
		.where('cohort_id', '=', cohortId)
		.where('day', '=', day)
		.where('state', '<>', 'cancelled')
		.executeTakeFirst()
}

export function lockSession(tx: Tx, id: string) {
	return tx.selectFrom('sessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The address of the cohort a session belongs to. */
export function selectCohortOfSession(db: Reader, id: string) {
	return db
		.selectFrom('sessions')
		.innerJoin('cohorts', 'cohorts.id', 'sessions.cohort_id')
		.select('cohorts.slug')
		.where('sessions.id', '=', id)
		.executeTakeFirst()
}

export async function insertRecord(
	tx: Tx,
	record: Row<'session_records'>,
	lines: readonly Row<'attendances'>[],
): Promise<void> {
	await tx.insertInto('session_records').values(record).execute()
	if (lines.length > 0) await tx.insertInto('attendances').values(lines).execute()
}

export function selectRecords(db: Reader, sessionId: string) {
	return db
		.selectFrom('session_records')
		.selectAll()
		.where('session_id', '=', sessionId)
		.orderBy('revision')
		.execute()
}

/** Every list of a session, of all its revisions. */
export function selectAttendances(db: Reader, sessionId: string) {
	return db
		.selectFrom('attendances')
		.select(['revision', 'maker_id', 'mark'])
		.where('session_id', '=', sessionId)
		.orderBy('revision')
		.orderBy('maker_id')
		.execute()
}

/** How many were there, and how many are on the list, by session. */
export function countAttendances(db: Reader, sessionIds: readonly string[]) {
	return db
		.selectFrom('attendances')
		.innerJoin('sessions', (join) =>
			join
				.onRef('sessions.id', '=', 'attendances.session_id')
				.onRef('sessions.revision', '=', 'attendances.revision'),
		)
		.select(['attendances.session_id', 'attendances.mark'])
		.select((e) => e.fn.countAll<number>().as('people'))
		.where('attendances.session_id', 'in', sessionIds)
		.groupBy(['attendances.session_id', 'attendances.mark'])
		.execute()
}

/** The last day on which somebody was at a session of the cohort; null for never. */
export async function lastDayThere(
	db: Reader,
	cohortId: string,
	makerId: string,
): Promise<CalendarDate | null> {
	const row = await db
		.selectFrom('attendances')
		.innerJoin('sessions', (join) =>
			join
				.onRef('sessions.id', '=', 'attendances.session_id')
				.onRef('sessions.revision', '=', 'attendances.revision'),
		)
		.select('sessions.day')
		.where('attendances.maker_id', '=', makerId)
		.where('attendances.mark', 'in', ['present', 'late'])
		.where('sessions.cohort_id', '=', cohortId)
		.orderBy('sessions.day', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.day ?? null
}

/** Sessions with their cohorts, for lists. */
export function selectSessionCards(db: Reader) {
	return db
		.selectFrom('sessions')
		.innerJoin('cohorts', 'cohorts.id', 'sessions.cohort_id')
		.selectAll('sessions')
		.select(['cohorts.slug', 'cohorts.name_id', 'cohorts.name_en'])
}

/** Who takes part in which cohort on a day, by the order of joining. */
export function selectMembersOfDay(db: Reader, cohortId: string, day: CalendarDate) {
	return db
		.selectFrom('cohort_members')
		.select('maker_id')
		.where('cohort_id', '=', cohortId)
		.where('joined_on', '<=', day)
		.where((e) => e.or([e('left_on', 'is', null), e('left_on', '>=', day)]))
		.execute()
}
