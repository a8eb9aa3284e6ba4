import type { SchemaStep } from './migration.ts'

/** What cardholders' banks dispute, which money moved because of it, and what we answered. */
export const disputes: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table disputes (
		id text primary key,
		payment_id text not null references payments (id),
		state text not null check (state in ('inquiry', 'inquiry-answered', 'inquiry-closed',
			'needs-response', 'under-review', 'won', 'lost')),
		reason text not null,
		amount_sen ${int} not null check (amount_sen > 0),
		opened_at ${instant} not null,
		evidence_due_at ${instant},
		closed_at ${instant},
		written_off_sen ${int} not null check (written_off_sen >= 0),
		warned_at ${instant},
		recorded_at ${instant} not null,
		check ((state in ('inquiry-closed', 'won', 'lost')) = (closed_at is not null)),
		check (written_off_sen = 0 or state = 'lost')
	)${strict}`,
	`create index disputes_of_payment on disputes (payment_id, opened_at)`,
	`create index disputes_open on disputes (evidence_due_at, id) where closed_at is null`,
	`create index disputes_closed on disputes (closed_at, id) where closed_at is not null`,
	`create table dispute_movements (
		id text primary key,
		dispute_id text not null references disputes (id),
		amount_sen ${int} not null check (amount_sen <> 0),
		fee_sen ${int} not null,
		moved_at ${instant} not null
	)${strict}`,
	`create index dispute_movements_of on dispute_movements (dispute_id, moved_at)`,
	...engine.appendOnly('dispute_movements'),
	`create table dispute_answers (
		id text primary key,
		dispute_id text not null references disputes (id),
		body text not null,
		file_name text,
		state text not null check (state in ('intended', 'sent')),
		given_by text not null,
		given_at ${instant} not null,
		sent_at ${instant},
		check ((state = 'sent') = (sent_at is not null))
	)${strict}`,
	`create index dispute_answers_of on dispute_answers (dispute_id, id)`,
	...engine.refuseWhen({
		name: 'dispute_answers_kept',
		table: 'dispute_answers',
		operation: 'update',
		timing: 'before',
		condition: `old.state = 'sent' or new.body <> old.body or new.dispute_id <> old.dispute_id`,
		message: 'what was answered is never changed',
	}),
]
