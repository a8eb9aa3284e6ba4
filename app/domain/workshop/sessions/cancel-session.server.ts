import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireSession } from './require-session.server.ts'
import { updateSession } from './store.server.ts'

/**
 * Calls a planned session off, and says why. The schedule does not plan its day again.
 *
 * Refuses `workshop.no_such_session`, `workshop.session_not_planned` and `workshop.reason_missing`.
 */
export async function cancelSession(
	{ db, clock }: { db: Db; clock: Clock },
	input: { sessionId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const reason = input.reason.trim()
	if (reason === '') throw refuse('workshop.reason_missing')
	await transaction(db, async (tx) => {
		const { session, cohort } = await requireSession(tx, input.sessionId)
		if (session.state !== 'planned') throw refuse('workshop.session_not_planned')
		await updateSession(tx, session.id, { state: 'cancelled', cancel_reason: reason })
		await recordAudit(tx, {
			actor,
			action: 'workshop.session-cancelled',
			subjectKind: 'session',
			subjectId: session.id,
			details: { slug: cohort.slug, day: session.day },
			at: clock.now(),
		})
	})
}
