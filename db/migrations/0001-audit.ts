import type { SchemaStep } from './migration.ts'

/** Who did or saw what, when. Details are JSON and never hold a maker's name. */
export const audit: SchemaStep = ({ instant, strict }, engine) => [
	`create table audit_events (
		id text primary key,
		at ${instant} not null,
		actor_kind text not null check (actor_kind in ('staff', 'buyer', 'system')),
		actor_id text,
		action text not null,
		subject_kind text not null,
		subject_id text not null,
		details text not null
	)${strict}`,
	`create index audit_events_by_subject on audit_events (subject_kind, subject_id, at)`,
	...engine.appendOnly('audit_events'),
]
