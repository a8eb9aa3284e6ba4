import type { SchemaStep } from './migration.ts'

/** What buyers are not content with, what was written about it, and what came of it. */
export const complaints: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table complaints (
		id text primary key,
		order_id text not null references orders (id),
		kind text not null check (kind in
			('damaged', 'wrong', 'missing', 'not-as-shown', 'not-arrived')),
		wish text not null check (wish in ('refund', 'exchange')),
		opened_at ${instant} not null,
		answer_by ${instant},
		outcome text check (outcome in ('refund', 'exchange', 'rejected')),
		decided_at ${instant},
		decided_by text,
		check ((outcome is null) = (decided_at is null)),
		check ((outcome is null) = (decided_by is null)),
		check (outcome is null or answer_by is null)
	)${strict}`,
	`create unique index complaints_open_once on complaints (order_id) where outcome is null`,
	`create index complaints_of_order on complaints (order_id, id)`,
	`create index complaints_open on complaints (id) where outcome is null`,
	`create table complaint_letters (
		id text primary key,
		complaint_id text not null references complaints (id),
		author_kind text not null check (author_kind in ('buyer', 'staff')),
		author_id text,
		body text not null,
		at ${instant} not null,
		check ((author_kind = 'staff') = (author_id is not null))
	)${strict}`,
	`create index complaint_letters_of on complaint_letters (complaint_id, id)`,
	`create table complaint_photos (
		id text primary key,
		complaint_id text not null references complaints (id),
		position ${int} not null check (position between 1 and 4),
		media_key text not null,
		width ${int} not null check (width > 0),
		height ${int} not null check (height > 0),
		unique (complaint_id, position)
	)${strict}`,
	...engine.appendOnly('complaint_letters'),
	...engine.appendOnly('complaint_photos'),
]
