import type { SchemaStep } from './migration.ts'

/** What buyers are written, from the moment it is due until a mail server has taken it. */
export const messages: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table outbox (
		id text primary key,
		kind text not null check (kind in ('order-placed', 'order-paid', 'order-sent',
			'order-received', 'order-completed', 'complaint-opened', 'complaint-answered',
			'complaint-closed', 'complaint-upheld', 'order-cancelled', 'order-expired',
			'order-refunded', 'transfer-awaited', 'cash-awaited', 'proof-received', 'proof-rejected',
			'transfer-short', 'money-returned', 'part-refunded', 'replacement-sent', 'dispute-opened',
			'dispute-due', 'dispute-closed', 'parcel-sent', 'order-handed-over')),
		subject_id text not null,
		about text not null,
		recipient text not null,
		language text not null check (language in ('id', 'en')),
		facts text not null,
		state text not null check (state in ('queued', 'sending', 'sent', 'unsent', 'failed')),
		attempts ${int} not null default 0 check (attempts >= 0),
		next_attempt_at ${instant} not null,
		claim text,
		last_error text,
		queued_at ${instant} not null,
		sent_at ${instant},
		unique (subject_id, kind),
		check ((state = 'sent') = (sent_at is not null)),
		check ((state = 'sending') = (claim is not null))
	)${strict}`,
	`create index outbox_waiting on outbox (next_attempt_at) where state in ('queued', 'sending')`,
	`create index outbox_by_state on outbox (state, id)`,
	...engine.refuseWhen({
		name: 'outbox_words_kept',
		table: 'outbox',
		operation: 'update',
		timing: 'before',
		condition: `new.id <> old.id or new.kind <> old.kind or new.subject_id <> old.subject_id
			or new.recipient <> old.recipient or new.language <> old.language
			or new.facts <> old.facts`,
		message: 'what a message says is never changed',
	}),
	...engine.refuseWhen({
		name: 'outbox_sent_once',
		table: 'outbox',
		operation: 'update',
		timing: 'before',
		condition: `old.state = 'sent'`,
		message: 'a message that was sent is not touched again',
	}),
]
