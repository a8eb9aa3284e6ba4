import type { Engine } from '../engine/engine.ts'
import type { SchemaStep } from './migration.ts'

const STEPS = [
	`old.state = 'submitted' and new.state in ('signed', 'sent-back')`,
	`old.state = 'signed' and new.state = 'accepted'
		and new.decided_by = old.decided_by and new.decided_at = old.decided_at`,
]

const KEPT = `id code cohort_id variant_id one_off work_date quantity grade_b rework rejected
	sheet_unit material_cost_sen recorded_by recorded_at`

const NOT_ALL_ON_SHEET = `new.sheet_unit = 'pieces' and new.quantity <>
	(select coalesce(sum(weight), 0) from contributions where batch_id = new.id)`

/**
 * A batch takes the steps of its life and changes in nothing else. Whoever recorded it does not
 * sign it, by the check of its table; pieces that are not all on the sheet are not signed for.
 */
function keptBatches(engine: Engine): readonly string[] {
	const changed = KEPT.split(/\s+/).map((column) => `new.${column} <> old.${column}`)
	return [
		...engine.refuseWhen({
			name: 'batches_kept',
			table: 'batches',
			operation: 'update',
			timing: 'before',
			condition: `${changed.join(' or ')} or not (${STEPS.join(' or ')})
				or coalesce(new.entry_key, '') <> coalesce(old.entry_key, '')
				or coalesce(new.material_reason, '') <> coalesce(old.material_reason, '')
				or (new.state = 'signed' and ${NOT_ALL_ON_SHEET})`,
			message: 'batches is append-only but for the steps of their lives',
		}),
		...engine.refuseWhen({
			name: 'batches_no_delete',
			table: 'batches',
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: 'batches is append-only',
		}),
	]
}

/**
 * Until it is signed a line may be marked anew; who made how much is never altered. Nobody stands
 * on a sheet whom nobody could pay.
 */
function keptSheets(engine: Engine): readonly string[] {
	const decided = (row: 'old' | 'new') =>
		`not exists (select 1 from batches where id = ${row}.batch_id and state = 'submitted')`
	return [
		...engine.refuseWhen({
			name: 'contributions_frozen',
			table: 'contributions',
			operation: 'insert',
			timing: 'before',
			condition: decided('new'),
			message: 'a sheet is append-only, and nobody is added once it is signed',
		}),
		...engine.refuseWhen({
			name: 'contributions_of_nameable',
			table: 'contributions',
			operation: 'insert',
			// So that it looks when the foreign key has waited for an erasure that goes on.
			timing: 'after',
			condition: `exists (select 1 from makers
				where id = new.maker_id and erased_at is not null)`,
			message: 'who is erased is owed nothing any more',
		}),
		...engine.refuseWhen({
			name: 'contributions_kept',
			table: 'contributions',
			operation: 'update',
			timing: 'before',
			condition: `${decided('old')} or new.batch_id <> old.batch_id
				or new.position <> old.position or new.maker_id <> old.maker_id
				or new.weight <> old.weight`,
			message: 'contributions is append-only, and its marks are frozen by the signature',
		}),
		...engine.refuseWhen({
			name: 'contributions_no_delete',
			table: 'contributions',
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: 'contributions is append-only',
		}),
	]
}

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
		one_off ${int} not null check (one_off in (0, 1)),
		quantity ${int} not null check (quantity > 0),
		grade_b ${int} not null check (grade_b >= 0),
		rework ${int} not null check (rework >= 0),
		rejected ${int} not null check (rejected >= 0),
		sheet_unit text not null check (sheet_unit in ('pieces', 'minutes', 'points')),
		material_cost_sen ${int} not null check (material_cost_sen >= 0),
		material_reason text,
		entry_key text unique,
		input_hash text,
		state text not null check (state in ('submitted', 'signed', 'accepted', 'sent-back')),
		recorded_by text not null,
		recorded_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		sent_back_reason text,
		check (grade_b + rework + rejected <= quantity),
		check (material_cost_sen = 0 or material_reason is not null),
		check ((entry_key is null) = (input_hash is null)),
		check ((state = 'submitted') = (decided_by is null)),
		check ((decided_by is null) = (decided_at is null)),
		check ((state = 'sent-back') = (sent_back_reason is not null)),
		check (state not in ('signed', 'accepted') or decided_by <> recorded_by)
	)${strict}`,
	`create index batches_of_cohort on batches (cohort_id, work_date)`,
	`create index batches_by_state on batches (state, id)`,
	`create unique index batches_of_one_off on batches (variant_id)
		where one_off = 1 and state <> 'sent-back'`,
	`create table contributions (
		batch_id text not null references batches (id),
		position ${int} not null,
		maker_id text not null references makers (id),
		weight ${int} not null check (weight > 0),
		earning text not null check (earning in ('premi', 'extra-food', 'hold')),
		primary key (batch_id, position),
		unique (batch_id, maker_id)
	)${strict}`,
	`create index contributions_of_maker on contributions (maker_id, batch_id)`,
	`create index contributions_on_hold on contributions (batch_id) where earning = 'hold'`,
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
	...keptBatches(engine),
	...keptSheets(engine),
]
