import type { SchemaStep } from './migration.ts'

/** Share rules by programme, each a row of versions that are never edited. */
export const shares: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table share_rules (
		id text primary key,
		code text not null unique,
		programme_id text not null unique references programmes (id),
		name_id text not null,
		name_en text not null
	)${strict}`,
	`create table share_rule_versions (
		id text primary key,
		rule_id text not null references share_rules (id),
		version ${int} not null check (version > 0),
		effective_from ${date} not null,
		document text not null,
		legal_basis text not null,
		is_example ${int} not null check (is_example in (0, 1)),
		proposed_by text not null,
		approved_by text not null,
		approved_at ${instant} not null,
		unique (rule_id, version),
		unique (rule_id, effective_from),
		check (proposed_by <> approved_by)
	)${strict}`,
	...engine.appendOnly('share_rule_versions'),
]
