import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { beforeCohort } from '#app/domain/workshop/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { isSessionTime, type SessionTime } from './add-session.server.ts'
import { requireSession } from './require-session.server.ts'
import { selectSessionOn, updateSession } from './store.server.ts'

/**
 * Moves a planned session to another day, time or place. The schedule does not plan its old day
 * again.
 *
 * Refuses `workshop.no_such_session`, `workshop.session_not_planned`, `workshop.bad_session_time`,
 * `workshop.before_cohort` and `workshop.day_taken`.
 */
export async function changeSession(
	{ db, clock }: { db: Db; clock: Clock },
	input: SessionTime & { sessionId: string },
	actor: Actor,
): Promise<void> {
	if (!isSessionTime(input)) throw refuse('workshop.bad_session_time')
	const { day } = input
	await transaction(db, async (tx) => {
		const { session, cohort } = await requireSession(tx, input.sessionId)
		if (session.state !== 'planned') throw refuse('workshop.session_not_planned')
		if (day < cohort.started_on) throw beforeCohort(cohort.started_on)
		const other = await selectSessionOn(tx, cohort.id, day)
		if (other && other.id !== session.id) throw refuse('workshop.day_taken', { day })
		await updateSession(tx, session.id, {
			day,
			starts_at: input.startsAt,
			ends_at: input.endsAt,
			place: input.place.trim(),
		})
		await recordAudit(tx, {
			actor,
			action: 'workshop.session-moved',
			subjectKind: 'session',
			subjectId: session.id,
			details: { slug: cohort.slug, from: session.day, to: day },
			at: clock.now(),
		})
	})
}
