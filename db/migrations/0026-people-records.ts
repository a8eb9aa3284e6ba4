import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

/**
 * Where makers are, day by day, beside their register class, and what a change of it asks of
 * whoever keeps the savings, open until that is said to be done. What they can do, the keyed
 * hashes of the parts of their names, the pen-names that stand, the papers of their consents, and
 * who asked and agreed that somebody be erased.
 */
export const peopleRecords: SchemaStep = ({ date, instant, strict }, engine) => [
	`create table maker_presences (
		id text primary key,
		maker_id text not null references makers (id),
		from_date ${date} not null,
		presence text not null check (presence in
			('present', 'leave', 'transferred', 'released', 'escaped', 'deceased')),
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index maker_presences_by_day on maker_presences (maker_id, from_date, id)`,
	...engine.appendOnly('maker_presences'),
	`create table savings_acts (
		id text primary key,
		maker_id text not null references makers (id),
		presence_id text not null references maker_presences (id),
		act text not null check (act in ('pay-out', 'move', 'freeze', 'resume')),
		opened_by text not null,
		opened_at ${instant} not null,
		outcome text check (outcome in ('done', 'withdrawn')),
		closed_by text,
		closed_at ${instant},
		check ((outcome is null) = (closed_by is null)),
		check ((outcome is null) = (closed_at is null)),
		check (outcome is null or outcome <> 'done' or closed_by <> opened_by)
	)${strict}`,
	`create unique index savings_acts_open on savings_acts (maker_id) where outcome is null`,
	`create index savings_acts_of_maker on savings_acts (maker_id, id)`,
	...engine.refuseWhen({
		name: 'savings_acts_kept',
		table: 'savings_acts',
		operation: 'update',
		timing: 'before',
		condition: `old.outcome is not null or new.maker_id <> old.maker_id
			or new.presence_id <> old.presence_id or new.act <> old.act
			or new.opened_by <> old.opened_by`,
		message: 'what was asked and done is never changed',
	}),
	...engine.refuseWhen({
		name: 'savings_acts_stay',
		table: 'savings_acts',
		operation: 'delete',
		timing: 'before',
		condition: 'old.id is not null',
		message: 'append-only',
	}),
	`create table maker_skills (
		maker_id text not null references makers (id),
		skill text not null check (skill in ('sorting', 'cutting', 'sewing', 'weaving', 'knitting',
			'crochet', 'embroidery', 'pattern', 'finishing', 'packing', 'teaching')),
		primary key (maker_id, skill)
	)${strict}`,
	`create table maker_name_hashes (
		hash text not null,
		maker_id text not null references makers (id),
		primary key (hash, maker_id)
	)${strict}`,
	`create index maker_name_hashes_of on maker_name_hashes (maker_id)`,
	`create table pen_names (
		consent_id text primary key references consents (id),
		maker_id text not null references makers (id),
		pen_name text not null
	)${strict}`,
	`create index pen_names_of_maker on pen_names (maker_id)`,
	...engine.countChanges(laterContentTables.people),
	`create table consent_scans (
		consent_id text primary key references consents (id),
		scan_key text not null,
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	...engine.appendOnly('consent_scans'),
	`create table maker_erasures (
		id text primary key,
		maker_id text not null references makers (id),
		requested_by text not null,
		requested_at ${instant} not null,
		outcome text check (outcome in ('approved', 'declined')),
		decided_by text,
		decided_at ${instant},
		check ((outcome is null) = (decided_by is null)),
		check ((outcome is null) = (decided_at is null)),
		check (outcome is null or outcome <> 'approved' or decided_by <> requested_by)
	)${strict}`,
	`create unique index maker_erasures_one on maker_erasures (maker_id)
		where outcome is null or outcome = 'approved'`,
	...engine.refuseWhen({
		name: 'maker_erasures_kept',
		table: 'maker_erasures',
		operation: 'update',
		timing: 'before',
		condition: `old.outcome is not null or new.maker_id <> old.maker_id
			or new.requested_by <> old.requested_by`,
		message: 'what was asked and decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'maker_erasures_stay',
		table: 'maker_erasures',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'who had somebody erased stays on record',
	}),
	...engine.refuseWhen({
		name: 'makers_erased_by_two',
		table: 'makers',
		operation: 'update',
		timing: 'before',
		condition: `old.erased_at is null and new.erased_at is not null and not exists (
			select 1 from maker_erasures where maker_id = new.id and outcome = 'approved')`,
		message: 'one person alone erases nobody',
	}),
]
