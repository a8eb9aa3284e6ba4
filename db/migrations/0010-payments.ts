import type { SchemaStep } from './migration.ts'

/** What was asked of the gateway and what came of it; every webhook as it came, before anything. */
export const payments: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table payments (
		id text primary key,
		method text not null check (method in ('stripe', 'transfer', 'qris', 'cash')),
		amount_sen ${int} not null check (amount_sen > 0),
		unique_code ${int} check (unique_code between 1 and 999),
		due_sen ${int} not null,
		taken_sen ${int} check (taken_sen between amount_sen and due_sen),
		vouched_at ${instant},
		state text not null check (state in ('intended', 'open', 'paid', 'expired')),
		checkout_id text unique,
		checkout_url text,
		intent_id text unique,
		charge_id text unique,
		balance_transaction_id text unique,
		fee_sen ${int} check (fee_sen >= 0),
		expires_at ${instant} not null,
		paid_at ${instant},
		created_at ${instant} not null,
		checked_at ${instant} not null,
		check ((state = 'paid') = (paid_at is not null)),
		check (state <> 'paid' or method <> 'stripe' or intent_id is not null),
		check (due_sen = amount_sen + 100 * coalesce(unique_code, 0)),
		check (taken_sen is null or (state = 'paid' and method in ('transfer', 'qris'))),
		check (vouched_at is null or (state = 'paid' and method = 'qris')),
		check (state <> 'paid' or method not in ('transfer', 'qris') or taken_sen is not null
			or vouched_at is not null),
		check ((method = 'transfer') = (unique_code is not null)),
		check ((fee_sen is null) = (balance_transaction_id is null))
	)${strict}`,
	`create index payments_unended on payments (checked_at)
		where method = 'stripe' and state in ('intended', 'open')`,
	`create index payments_without_fee on payments (checked_at)
		where method = 'stripe' and state = 'paid' and fee_sen is null`,
	`create index payments_by_hand_open on payments (expires_at)
		where method <> 'stripe' and state = 'open'`,
	`create index payments_vouched on payments (id)
		where vouched_at is not null and taken_sen is null`,
	`create unique index payments_told_apart on payments (due_sen)
		where method = 'transfer' and state = 'open'`,
	`create index payments_by_due on payments (due_sen) where method <> 'stripe'`,
	`create table refunds (
		id text primary key,
		payment_id text not null references payments (id),
		channel text not null check (channel in ('gateway', 'transfer')),
		amount_sen ${int} not null check (amount_sen > 0),
		reason text not null,
		state text not null check (state in ('intended', 'pending', 'succeeded', 'failed')),
		gateway_refund_id text unique,
		requested_by text not null,
		requested_at ${instant} not null,
		settled_at ${instant},
		checked_at ${instant},
		check ((state in ('succeeded', 'failed')) = (settled_at is not null))
	)${strict}`,
	`create index refunds_of_payment on refunds (payment_id, id)`,
	`create index refunds_unsettled on refunds (checked_at) where state in ('intended', 'pending')`,
	`create table payouts (
		id text primary key,
		amount_sen ${int} not null,
		state text not null check (state in ('pending', 'paid', 'failed')),
		arrived_at ${instant} not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create table gateway_events (
		id text primary key,
		type text not null,
		subject_kind text not null
			check (subject_kind in ('checkout', 'intent', 'refund', 'payout', 'dispute', 'other')),
		subject_id text,
		payload text not null,
		received_at ${instant} not null,
		state text not null check (state in ('new', 'done', 'ignored', 'dead')),
		attempts ${int} not null default 0,
		next_attempt_at ${instant} not null,
		last_error text,
		processed_at ${instant}
	)${strict}`,
	`create index gateway_events_waiting on gateway_events (next_attempt_at) where state = 'new'`,
	`create index gateway_events_dead on gateway_events (received_at) where state = 'dead'`,
	...engine.refuseWhen({
		name: 'gateway_events_payload_kept',
		table: 'gateway_events',
		operation: 'update',
		timing: 'before',
		condition: `new.payload <> old.payload or new.type <> old.type or new.id <> old.id`,
		message: 'what the gateway sent is never changed',
	}),
]
