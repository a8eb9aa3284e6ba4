import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { selectSlots } from '#app/domain/workshop/cohorts/store.server.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { DAYS_PLANNED, daysOfSchedule, type Slot } from '#app/domain/workshop/schedule.ts'
import { lockCohort, selectProgrammesByIds } from '#app/domain/workshop/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import {
	type CalendarDate,
	type Clock,
	dateInMagetan,
	type Instant,
	nextDate,
} from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertSessions, selectDaysTaken } from './store.server.ts'

/**
 * Plans a cohort's sessions of the coming four weeks by its schedule, today among them: none on a
 * holiday, none on a day that has one, and none twice, also where the first was moved or cancelled.
 *
 * Refuses `workshop.no_such_cohort` and `workshop.programme_closed`.
 */
export async function createSessions(
	{ db, clock }: { db: Db; clock: Clock },
	{ cohortSlug }: { cohortSlug: string },
	actor: Actor,
): Promise<{ planned: number }> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, cohortSlug)
		if (!cohort) throw noSuchCohort(cohortSlug)
		const [programme] = await selectProgrammesByIds(tx, [cohort.programme_id])
		if (programme?.closed_on !== null) throw refuse('workshop.programme_closed')
		const slots = (await selectSlots(tx, [cohort.id])).map(slotOf)
		const planned = await planAhead(tx, cohort, slots, { at, by: actorId(actor) ?? actor.kind })
		if (planned === 0) return { planned }
		await recordAudit(tx, {
			actor,
			action: 'workshop.sessions-planned',
			subjectKind: 'cohort',
			subjectId: cohort.id,
			details: { slug: cohort.slug, sessions: planned },
			at,
		})
		return { planned }
	})
}

/** The same within a transaction that has locked the cohort. Returns how many were planned. */
export async function planAhead(
	tx: Tx,
	cohort: { id: string; started_on: CalendarDate },
	slots: readonly Slot[],
	{ at, by }: { at: Instant; by: string },
): Promise<number> {
	const today = dateInMagetan(at)
	const from = cohort.started_on > today ? cohort.started_on : today
	const until = nextDate(today, DAYS_PLANNED)
	const taken = await selectDaysTaken(tx, [cohort.id], from, until)
	const days = new Set([
		...taken.filter(({ state }) => state !== 'cancelled').map(({ day }) => day),
		...taken.map(({ planned_for }) => planned_for),
	])
	const wanted = daysOfSchedule(slots, from, until, await holidaysAfter(tx, at))
	const rows = wanted
		.filter(({ day }) => !days.has(day))
		.map(({ day, slot }) => ({
			id: newId(),
			cohort_id: cohort.id,
			day,
			starts_at: slot.startsAt,
			ends_at: slot.endsAt,
			place: slot.place,
			planned_for: day,
			state: 'planned' as const,
			cancel_reason: null,
			minutes: null,
			topic_id: null,
			topic_en: null,
			revision: 0,
			created_by: by,
			created_at: at,
		}))
	await insertSessions(tx, rows)
	return rows.length
}

/** A row of the schedule as the schedule knows it. */
export function slotOf(row: {
	weekday: number
	starts_at: string
	ends_at: string
	place: string
}): Slot {
	return {
		weekday: row.weekday,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		place: row.place,
	}
}
