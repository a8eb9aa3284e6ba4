import type { SchemaStep } from './migration.ts'

/**
 * Counting the stock (opname), and how much one person may give away or write off alone. Nobody
 * approves what he or she has counted.
 */
export const opname: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table stock_limits (
		name text primary key check (name in ('gift', 'write-off')),
		pieces ${int} not null check (pieces >= 0),
		changed_by text,
		changed_at ${instant}
	)${strict}`,
	`insert into stock_limits (name, pieces) values ('gift', 2), ('write-off', 3)`,
	`create table opnames (
		id text primary key,
		number text not null unique,
		state text not null check (state in ('counting', 'closed', 'approved', 'cancelled')),
		scope text not null,
		opened_by text not null,
		opened_at ${instant} not null,
		closed_by text,
		closed_at ${instant},
		decided_by text,
		decided_at ${instant},
		decision text not null,
		check ((closed_by is null) = (closed_at is null)),
		check ((decided_by is null) = (decided_at is null)),
		check ((state in ('approved', 'cancelled')) = (decided_by is not null)),
		check (state not in ('closed', 'approved') or closed_by is not null),
		check (state <> 'approved' or (decided_by <> opened_by and decided_by <> closed_by))
	)${strict}`,
	`create index opnames_open on opnames (id) where state in ('counting', 'closed')`,
	`create table opname_lots (
		opname_id text not null references opnames (id),
		lot_id text not null references lots (id),
		place_id text references places (id),
		recount_since ${instant},
		expected ${int} check (expected >= 0),
		counted ${int} check (counted >= 0),
		reason text check (reason in ('damaged', 'lost', 'found')),
		note text not null,
		said_by text,
		posted ${int},
		ended_at ${instant},
		primary key (opname_id, lot_id),
		check ((expected is null) = (counted is null))
	)${strict}`,
	`create unique index opname_lots_once on opname_lots (lot_id) where ended_at is null`,
	`create index opname_lots_of_lot on opname_lots (lot_id)`,
	`create table opname_counts (
		id text primary key,
		opname_id text not null references opnames (id),
		lot_id text not null references lots (id),
		counted_by text not null,
		begun_at ${instant} not null,
		begun_expected ${int} not null,
		begun_movement ${int} not null,
		ended_at ${instant},
		counted ${int} check (counted >= 0),
		expected ${int} check (expected >= 0),
		moved ${int} check (moved in (0, 1)),
		check ((ended_at is null) = (counted is null)),
		check ((ended_at is null) = (expected is null)),
		check ((ended_at is null) = (moved is null))
	)${strict}`,
	`create index opname_counts_of on opname_counts (opname_id, lot_id, ended_at)`,
	...engine.refuseWhen({
		name: 'opname_counts_kept',
		table: 'opname_counts',
		operation: 'update',
		timing: 'before',
		condition: 'old.ended_at is not null or new.counted_by <> old.counted_by',
		message: 'what was counted is never changed',
	}),
	...engine.refuseWhen({
		name: 'opname_counts_stay',
		table: 'opname_counts',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what was counted is kept',
	}),
	...engine.refuseWhen({
		name: 'opname_counts_in_time',
		table: 'opname_counts',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from opnames as own
			where own.id = new.opname_id and own.state = 'counting')`,
		message: 'nothing is counted once counting has ended',
	}),
	...engine.refuseWhen({
		name: 'opnames_kept',
		table: 'opnames',
		operation: 'update',
		timing: 'before',
		condition: `old.state in ('approved', 'cancelled') or new.opened_by <> old.opened_by
			or new.number <> old.number`,
		message: 'a count that was decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'opnames_by_another',
		table: 'opnames',
		operation: 'update',
		timing: 'before',
		condition: `new.state = 'approved' and exists (select 1 from opname_counts as own
			where own.opname_id = new.id and own.counted_by = new.decided_by)`,
		message: 'nobody approves what he or she has counted',
	}),
	...engine.refuseWhen({
		name: 'opnames_said_by_another',
		table: 'opnames',
		operation: 'update',
		timing: 'before',
		condition: `new.state = 'approved' and exists (select 1 from opname_lots as own
			where own.opname_id = new.id and own.said_by = new.decided_by)`,
		message: 'nobody approves a reason that he or she has given',
	}),
	...engine.refuseWhen({
		name: 'stock_adjustments_of_approved',
		table: 'stock_adjustments',
		operation: 'insert',
		timing: 'before',
		condition: `new.opname_id is not null and not exists (select 1 from opnames as own
			where own.id = new.opname_id and own.state = 'approved'
				and own.decided_by = new.decided_by)`,
		message: 'a difference is posted when somebody who has not counted has agreed',
	}),
]
