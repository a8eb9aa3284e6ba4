import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { eventNotDead } from './errors.ts'
import { reviveEvents } from './store.server.ts'

/**
 * Somebody has looked at webhooks that were given up and has them acted on again, one or all: each
 * waits once more with all its attempts. What an event leads to is asked of the gateway anew, so
 * one that was acted on by other means changes nothing. Returns how many. Refuses one that is not
 * given up, or not any more (`payments.event_not_dead`).
 */
export async function reopenEvents(
	{ db, clock }: { db: Db; clock: Clock },
	which: { eventId: string } | 'all',
	actor: Actor,
): Promise<number> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const eventId = which === 'all' ? null : which.eventId
		const revived = await reviveEvents(tx, eventId, at)
		if (eventId !== null && revived.length === 0) throw eventNotDead()
		for (const id of revived) {
			await recordAudit(tx, {
				actor,
				action: 'payments.event-reopened',
				subjectKind: 'gateway-event',
				subjectId: id,
				at,
			})
		}
		return revived.length
	})
}
