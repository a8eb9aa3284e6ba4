import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchMessage, notToReopen } from './errors.ts'
import { mayReopen } from './message-state.ts'
import { lockMessage, updateMessage } from './store.server.ts'

/**
 * Somebody has looked at a message that failed or was set aside, and has it sent: it is queued
 * again with all its attempts. Refuses `messages.no_such_message`, and `messages.not_to_reopen` for
 * one that was sent, is being sent, or waits already.
 */
export async function reopenMessage(
	{ db, clock }: { db: Db; clock: Clock },
	input: { id: string },
	actor: Actor,
): Promise<void> {
	const now = clock.now()
	await transaction(db, async (tx) => {
		const message = await lockMessage(tx, input.id)
		if (!message) throw noSuchMessage()
		if (!mayReopen(message.state)) throw notToReopen()
		await updateMessage(tx, message.id, { state: 'queued', attempts: 0, next_attempt_at: now })
		await recordAudit(tx, {
			actor,
			action: 'messages.reopened',
			subjectKind: 'message',
			subjectId: message.id,
			at: now,
		})
	})
}
