import type { SchemaStep } from './migration.ts'

/** Programmes, cohorts, their sessions and batches, with who contributed how much to each. */
export const workshop: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table partners (
		id text primary key,
		code text not null unique,
		name text not null,
		agreement_number text not null,
		agreed_on ${date} not null
	)${strict}`,
	`create table programmes (
		id text primary key,
		code text not null unique,
		name_id text not null,
		name_en text not null,
		craft text not null check (craft in ('keset', 'rajut')),
		partner_id text references partners (id)
	)${strict}`,
	`create table cohorts (
		id text primary key,
		programme_id text not null references programmes (id),
		slug text not null unique,
		name_id text not null,
		name_en text not null,
		story_id text not null,
		story_en text not null,
		schedule_id text not null,
		schedule_en text not null,
		started_on ${date} not null,
		batches ${int} not null default 0,
		pieces ${int} not null default 0
	)${strict}`,
	`create table cohort_members (
		cohort_id text not null references cohorts (id),
		maker_id text not null references makers (id),
		joined_on ${date} not null,
		left_on ${date},
		primary key (cohort_id, maker_id)
	)${strict}`,
	`create table sessions (
		id text primary key,
		cohort_id text not null references cohorts (id),
		held_on ${date} not null,
		minutes ${int} not null check (minutes > 0),
		topic_id text not null,
		topic_en text not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		unique (cohort_id, held_on)
	)${strict}`,
	`create table batches (
		id text primary key,
		code text not null unique,
		cohort_id text not null references cohorts (id),
		variant_id text not null references variants (id),
		work_date ${date} not null,
		quantity ${int} not null check (quantity > 0),
		material_cost_sen ${int} not null check (material_cost_sen >= 0),
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index batches_of_cohort on batches (cohort_id, work_date)`,
	`create table contributions (
		batch_id text not null references batches (id),
		position ${int} not null,
		maker_id text not null references makers (id),
		weight ${int} not null check (weight > 0),
		primary key (batch_id, position),
		unique (batch_id, maker_id)
	)${strict}`,
	`create table cohort_makers (
		cohort_id text not null references cohorts (id),
		maker_id text not null references makers (id),
		primary key (cohort_id, maker_id)
	)${strict}`,
	...engine.appendOnly('sessions'),
	...engine.appendOnly('batches'),
	...engine.appendOnly('contributions'),
]
