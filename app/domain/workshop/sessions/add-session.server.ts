import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { beforeCohort, noSuchCohort } from '#app/domain/workshop/errors.ts'
import { isTime } from '#app/domain/workshop/schedule.ts'
import { lockCohort } from '#app/domain/workshop/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { CalendarDate, Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertSessions, selectSessionOn } from './store.server.ts'

/** When and where a cohort meets once. */
export interface SessionTime {
	day: CalendarDate
	/** `HH:mm`; both or neither */
	startsAt: string | null
	endsAt: string | null
	place: string
}

/** True for no times at all, or two of which the second is later. */
export function isSessionTime({ startsAt, endsAt }: SessionTime): boolean {
	if (startsAt === null || endsAt === null) return startsAt === endsAt
	return isTime(startsAt) && isTime(endsAt) && startsAt < endsAt
}

/**
 * Plans a session besides the schedule, also on a holiday, or one that took place and was
 * forgotten.
 *
 * Refuses `workshop.no_such_cohort`, `workshop.before_cohort`, `workshop.bad_session_time` and
 * `workshop.day_taken`.
 */
export async function addSession(
	{ db, clock }: { db: Db; clock: Clock },
	input: SessionTime & { cohortSlug: string },
	actor: Actor,
): Promise<{ sessionId: string }> {
	const at = clock.now()
	if (!isSessionTime(input)) throw refuse('workshop.bad_session_time')
	return await transaction(db, async (tx) => {
		const cohort = await lockCohort(tx, input.cohortSlug)
		if (!cohort) throw noSuchCohort(input.cohortSlug)
		const { day } = input
		if (day < cohort.started_on) throw beforeCohort(cohort.started_on)
		if (await selectSessionOn(tx, cohort.id, day)) throw refuse('workshop.day_taken', { day })
		const sessionId = newId()
		await insertSessions(tx, [
			{
				id: sessionId,
				cohort_id: cohort.id,
				day,
				starts_at: input.startsAt,
				ends_at: input.endsAt,
				place: input.place.trim(),
				planned_for: null,
				state: 'planned',
				cancel_reason: null,
				minutes: null,
				topic_id: null,
				topic_en: null,
				revision: 0,
				created_by: actorId(actor) ?? actor.kind,
				created_at: at,
			},
		])
		await recordAudit(tx, {
			actor,
			action: 'workshop.session-added',
			subjectKind: 'session',
			subjectId: sessionId,
			details: { slug: cohort.slug, day },
			at,
		})
		return { sessionId }
	})
}
