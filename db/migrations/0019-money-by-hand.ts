import type { SchemaStep } from './migration.ts'

/**
 * Money that no gateway tells of: what buyers show as proof, what the treasurer found on the
 * account, and what has to go back by transfer.
 */
export const moneyByHand: SchemaStep = ({ int, instant, date, strict }, engine) => [
	`create table payment_proofs (
		id text primary key,
		payment_id text not null references payments (id),
		picture_key text not null,
		state text not null check (state in ('waiting', 'accepted', 'rejected')),
		reason text,
		uploaded_at ${instant} not null,
		decided_at ${instant},
		decided_by text,
		check ((state = 'waiting') = (decided_at is null)),
		check ((state = 'rejected') = (reason is not null)),
		check ((decided_at is null) = (decided_by is null))
	)${strict}`,
	`create index payment_proofs_of_payment on payment_proofs (payment_id, id)`,
	`create unique index payment_proofs_one_waiting on payment_proofs (payment_id)
		where state = 'waiting'`,
	`create index payment_proofs_waiting on payment_proofs (id) where state = 'waiting'`,
	`create table payment_receipts (
		id text primary key,
		payment_id text not null references payments (id),
		amount_sen ${int} not null check (amount_sen > 0),
		received_on ${date} not null,
		outcome text not null check (outcome in
			('paid', 'over', 'short', 'late-filled', 'late-returned', 'double')),
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index payment_receipts_of_payment on payment_receipts (payment_id, id)`,
	...engine.appendOnly('payment_receipts'),
	`create table payment_returns (
		id text primary key,
		payment_id text not null references payments (id),
		refund_id text references refunds (id),
		reason text not null check (reason in ('over', 'short', 'late', 'double', 'refund')),
		amount_sen ${int} not null check (amount_sen > 0),
		due_at ${instant} not null,
		state text not null check (state in ('due', 'done', 'void')),
		bank text,
		account_number text,
		account_holder text,
		paid_on ${date},
		reference text,
		done_by text,
		done_at ${instant},
		check ((reason = 'refund') = (refund_id is not null)),
		check ((state = 'done') = (done_at is not null)),
		check (state <> 'done' or (bank is not null and account_number is not null
			and account_holder is not null and paid_on is not null and reference is not null
			and done_by is not null))
	)${strict}`,
	`create index payment_returns_of_payment on payment_returns (payment_id, id)`,
	`create unique index payment_returns_of_refund on payment_returns (refund_id)
		where state <> 'void'`,
	`create index payment_returns_due on payment_returns (id) where state = 'due'`,
	...engine.refuseWhen({
		name: 'payment_returns_done_once',
		table: 'payment_returns',
		operation: 'update',
		timing: 'before',
		condition: `old.state <> 'due' or new.amount_sen > old.amount_sen
			or (new.amount_sen < old.amount_sen and new.reason <> 'refund')
			or new.payment_id <> old.payment_id or new.reason <> old.reason`,
		message: 'what went back is never changed, and no more is to',
	}),
]
