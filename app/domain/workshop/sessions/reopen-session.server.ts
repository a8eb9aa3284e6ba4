import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireSession } from './require-session.server.ts'
import { selectSessionOn, updateSession } from './store.server.ts'

/**
 * Takes a cancellation back: the session is planned again.
 *
 * Refuses `workshop.no_such_session`, `workshop.session_not_cancelled` and `workshop.day_taken`
 * (another one was put on that day meanwhile).
 */
export async function reopenSession(
	{ db, clock }: { db: Db; clock: Clock },
	input: { sessionId: string },
	actor: Actor,
): Promise<void> {
	await transaction(db, async (tx) => {
		const { session, cohort } = await requireSession(tx, input.sessionId)
		if (session.state !== 'cancelled') throw refuse('workshop.session_not_cancelled')
		const other = await selectSessionOn(tx, cohort.id, session.day)
		if (other) throw refuse('workshop.day_taken', { day: session.day })
		await updateSession(tx, session.id, { state: 'planned', cancel_reason: null })
		await recordAudit(tx, {
			actor,
			action: 'workshop.session-reopened',
			subjectKind: 'session',
			subjectId: session.id,
			details: { slug: cohort.slug, day: session.day },
			at: clock.now(),
		})
	})
}
