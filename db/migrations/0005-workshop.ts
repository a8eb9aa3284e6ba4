import type { SchemaStep } from './migration.ts'

/** Programmes, cohorts, their sessions and batches, with who contributed how much to each. */
export const workshop: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table partners (
		id text primary key,
		code text not null unique,
		name text not null
	)${strict}`,
	`create table programmes (
		id text primary key,
		code text not null unique,
		name_id text not null,
		name_en text not null,
		craft text not null check (craft in ('keset', 'rajut')),
		partner_id text references partners (id),
		closed_on ${date}
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
		places ${int} not null check (places > 0),
		lead_id text,
		batches ${int} not null default 0,
		pieces ${int} not null default 0
	)${strict}`,
	`create table cohort_members (
		cohort_id text not null references cohorts (id),
		maker_id text not null references makers (id),
		joined_on ${date} not null,
		left_on ${date} check (left_on >= joined_on),
		left_reason text check (left_reason in
			('released', 'transferred', 'other-programme', 'own-wish', 'other')),
		primary key (cohort_id, maker_id, joined_on),
		check ((left_on is null) = (left_reason is null))
	)${strict}`,
	`create unique index cohort_members_one_at_a_time on cohort_members (cohort_id, maker_id)
		where left_on is null`,
	`create table sessions (
		id text primary key,
		cohort_id text not null references cohorts (id),
		day ${date} not null,
		starts_at text,
		ends_at text check (ends_at > starts_at),
		place text not null,
		planned_for ${date},
		state text not null check (state in ('planned', 'held', 'cancelled')),
		cancel_reason text,
		minutes ${int} check (minutes > 0),
		topic_id text,
		topic_en text,
		revision ${int} not null,
		created_by text not null,
		created_at ${instant} not null,
		unique (cohort_id, planned_for),
		check ((starts_at is null) = (ends_at is null)),
		check ((state = 'held') = (minutes is not null)),
		check ((state = 'held') = (topic_id is not null)),
		check ((state = 'held') = (topic_en is not null)),
		check ((state = 'held') = (revision > 0)),
		check ((state = 'cancelled') = (cancel_reason is not null))
	)${strict}`,
	`create unique index sessions_one_a_day on sessions (cohort_id, day)
		where state <> 'cancelled'`,
	`create index sessions_by_day on sessions (day, id)`,
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
	...engine.refuseWhen({
		name: 'sessions_held_stay',
		table: 'sessions',
		operation: 'update',
		timing: 'before',
		condition: `old.state = 'held' and (new.state <> 'held' or new.day <> old.day
			or new.cohort_id <> old.cohort_id or (new.revision <= old.revision
				and (new.minutes <> old.minutes or new.topic_id <> old.topic_id
					or new.topic_en <> old.topic_en)))`,
		message: 'a session that was held is corrected by a new revision',
	}),
	...engine.refuseWhen({
		name: 'sessions_stay_on_record',
		table: 'sessions',
		operation: 'delete',
		timing: 'before',
		condition: `old.state <> 'planned'`,
		message: 'only a session that is still ahead is taken out',
	}),
	...engine.appendOnly('batches'),
	...engine.appendOnly('contributions'),
]
