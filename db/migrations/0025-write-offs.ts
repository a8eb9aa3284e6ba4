import type { SchemaStep } from './migration.ts'

/** Payments that an officer saw succeed at the counter and whose money never came. */
export const writeOffs: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table payment_write_offs (
		id text primary key,
		payment_id text not null references payments (id),
		amount_sen ${int} not null check (amount_sen > 0),
		reason text not null,
		state text not null check (state in ('requested', 'approved', 'declined')),
		requested_by text not null,
		requested_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		check ((state = 'requested') = (decided_by is null)),
		check ((decided_by is null) = (decided_at is null)),
		check (state <> 'approved' or requested_by <> decided_by)
	)${strict}`,
	`create unique index payment_write_offs_one on payment_write_offs (payment_id)
		where state <> 'declined'`,
	...engine.refuseWhen({
		name: 'payment_write_offs_kept',
		table: 'payment_write_offs',
		operation: 'update',
		timing: 'before',
		condition: `old.state <> 'requested' or new.amount_sen <> old.amount_sen
			or new.payment_id <> old.payment_id or new.reason <> old.reason
			or new.requested_by <> old.requested_by`,
		message: 'what was asked and decided is never changed',
	}),
]
