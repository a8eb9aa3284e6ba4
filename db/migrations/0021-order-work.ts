import type { SchemaStep } from './migration.ts'

/**
 * How staff find orders, by words and marks that are each a range of one index; and what they do to
 * many of them at once, row by row, each with its outcome.
 */
export const orderWork: SchemaStep = ({ bytes, int, instant, strict }) => [
	`create table order_terms (
		term ${bytes} not null,
		order_id text not null references orders (id),
		primary key (term, order_id)
	)${strict}`,
	`create index order_terms_of_order on order_terms (order_id)`,
	`create index orders_in_state on orders (state, id)`,
	`create table order_jobs (
		id text primary key,
		kind text not null check (kind in ('packed', 'sent')),
		attempt_key text not null unique,
		actor_id text not null,
		created_at ${instant} not null,
		finished_at ${instant}
	)${strict}`,
	`create index order_jobs_open on order_jobs (id) where finished_at is null`,
	`create table order_job_rows (
		job_id text not null references order_jobs (id),
		position ${int} not null,
		number text not null,
		courier text,
		tracking_number text,
		outcome text check (outcome in ('done', 'same', 'refused', 'failed')),
		refusal text,
		settled_at ${instant},
		primary key (job_id, position),
		unique (job_id, number),
		check ((courier is null) = (tracking_number is null)),
		check ((outcome is null) = (settled_at is null)),
		check ((coalesce(outcome, '') = 'refused') = (refusal is not null))
	)${strict}`,
]
