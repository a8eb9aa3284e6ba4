import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchMessage } from './errors.ts'
import type { Message } from './message.ts'
import { messageOf } from './messages.server.ts'
import { findMessage } from './store.server.ts'

/**
 * Opens a message. It holds a buyer's name and address and opens the order's page, so every look is
 * on record before anything is shown. Who may ask is decided at the seam. Refuses
 * `messages.no_such_message`.
 */
export async function revealMessage(
	{ db, clock }: { db: Db; clock: Clock },
	input: { id: string },
	actor: Actor,
): Promise<Message> {
	return await transaction(db, async (tx) => {
		const row = await findMessage(tx, input.id)
		if (!row) throw noSuchMessage()
		await recordAudit(tx, {
			actor,
			action: 'messages.revealed',
			subjectKind: 'message',
			subjectId: row.id,
			at: clock.now(),
		})
		return messageOf(row)
	})
}
