import type { Generated } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'

export type MessageKindName =
	| 'order-placed'
	| 'order-paid'
	| 'order-sent'
	| 'order-received'
	| 'order-completed'
	| 'complaint-opened'
	| 'complaint-answered'
	| 'complaint-closed'
	| 'complaint-upheld'
	| 'order-cancelled'
	| 'order-expired'
	| 'order-refunded'
	| 'transfer-awaited'
	| 'cash-awaited'
	| 'proof-received'
	| 'proof-rejected'
	| 'transfer-short'
	| 'money-returned'
	| 'part-refunded'
	| 'replacement-sent'
	| 'dispute-opened'
	| 'dispute-due'
	| 'dispute-closed'
	| 'parcel-sent'
	| 'order-handed-over'

export type MessageStateName = 'queued' | 'sending' | 'sent' | 'unsent' | 'failed'

export interface MessagesSchema {
	outbox: {
		id: string
		kind: MessageKindName
		subject_id: string
		about: string
		recipient: string
		language: 'id' | 'en'
		facts: string
		state: MessageStateName
		attempts: Generated<number>
		next_attempt_at: Instant
		claim: string | null
		last_error: string | null
		queued_at: Instant
		sent_at: Instant | null
	}
}
