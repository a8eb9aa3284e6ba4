import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Language } from '#app/shared/text.ts'
import type { Tx } from '#db/client.ts'
import type { MessageFacts } from './message.ts'
import { insertMessage } from './store.server.ts'

export interface QueueMessage {
	/** the id of what it is about: a kind of message is queued once for each */
	subjectId: string
	/** an e-mail address */
	recipient: string
	language: Language
	facts: MessageFacts
	at: Instant
}

/**
 * Puts a message into the outbox, in the transaction of what it tells: there is no deed without its
 * message, and no message of a deed that was rolled back. Queueing it again changes nothing.
 */
export async function queueMessage(tx: Tx, message: QueueMessage): Promise<void> {
	await insertMessage(tx, {
		id: newId(),
		kind: message.facts.kind,
		subject_id: message.subjectId,
		about: message.facts.number,
		recipient: message.recipient,
		language: message.language,
		facts: JSON.stringify(message.facts),
		state: 'queued',
		next_attempt_at: message.at,
		claim: null,
		last_error: null,
		queued_at: message.at,
		sent_at: null,
	})
}
