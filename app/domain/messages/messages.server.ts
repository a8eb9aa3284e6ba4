import type { Instant } from '#app/shared/instant.ts'
import type { Language } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { type Message, type MessageKind, messageFactsSchema } from './message.ts'
import type { MessageState } from './message-state.ts'
import { countMessagesIn, type MessageRow, selectAbout, selectMessages } from './store.server.ts'

const PAGE = 50

/** A message without its reader: a list shows nobody's address. */
export interface MessageSummary {
	readonly id: string
	readonly kind: MessageKind
	readonly about: string
	readonly language: Language
	readonly state: MessageState
	readonly attempts: number
	readonly nextAttemptAt: Instant
	readonly queuedAt: Instant
	readonly sentAt: Instant | null
}

/** A page of messages in a state (null: in any), newest first; `next` is where the next begins. */
export async function listMessages(
	db: Reader,
	filter: { state: MessageState | null; before: string | null },
): Promise<{ messages: MessageSummary[]; next: string | null }> {
	const rows = await selectMessages(db, { ...filter, limit: PAGE + 1 })
	const messages = rows.slice(0, PAGE).map((row) => ({
		id: row.id,
		kind: row.kind,
		about: row.about,
		language: row.language,
		state: row.state,
		attempts: row.attempts,
		nextAttemptAt: row.next_attempt_at,
		queuedAt: row.queued_at,
		sentAt: row.sent_at,
	}))
	return { messages, next: rows.length > PAGE ? (messages.at(-1)?.id ?? null) : null }
}

/** How many messages could not be sent and wait for somebody to look. */
export function countFailedMessages(db: Reader): Promise<number> {
	return countMessagesIn(db, 'failed')
}

/** What messages are about, by their ids: the numbers of orders. */
export async function messageSubjectsOf(
	db: Reader,
	ids: readonly string[],
): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map()
	return new Map((await selectAbout(db, ids)).map(({ id, about }) => [id, about]))
}

/** A stored message with its facts read. */
export function messageOf(row: MessageRow): Message {
	return {
		id: row.id,
		about: row.about,
		recipient: row.recipient,
		language: row.language,
		facts: messageFactsSchema.parse(JSON.parse(row.facts)),
		state: row.state,
		attempts: row.attempts,
		nextAttemptAt: row.next_attempt_at,
		lastError: row.last_error,
		queuedAt: row.queued_at,
		sentAt: row.sent_at,
	}
}
