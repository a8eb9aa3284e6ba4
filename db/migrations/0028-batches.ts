import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

const DONE = `coalesce((select sum(grade_a + grade_b + rejected) from batch_acceptances
	where batch_id = new.batch_id), 0)`

/**
 * What happens to a batch after it was recorded: drafts before it, the sessions it came from, how
 * its pieces were graded, and what became of premi that was held. The database itself lets no
 * piece into stock that no second officer has signed for, or that was not accepted.
 */
export const batches: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table batch_drafts (
		id text primary key,
		owner_id text not null,
		document text not null,
		revision ${int} not null check (revision > 0),
		sent_back_batch_id text references batches (id),
		begun_at ${instant} not null,
		saved_at ${instant} not null
	)${strict}`,
	`create index batch_drafts_of_owner on batch_drafts (owner_id, saved_at)`,
	`create table batch_sessions (
		batch_id text not null references batches (id),
		session_id text not null references sessions (id),
		primary key (batch_id, session_id)
	)${strict}`,
	`create index batch_sessions_of_session on batch_sessions (session_id)`,
	`create table batch_acceptances (
		id text primary key,
		batch_id text not null references batches (id),
		number ${int} not null check (number > 0),
		grade_a ${int} not null check (grade_a >= 0),
		grade_b ${int} not null check (grade_b >= 0),
		rework ${int} not null check (rework >= 0),
		rejected ${int} not null check (rejected >= 0),
		accepted_by text not null,
		accepted_at ${instant} not null,
		unique (batch_id, number)
	)${strict}`,
	...engine.refuseWhen({
		name: 'batch_acceptances_fit',
		table: 'batch_acceptances',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from batches
				where id = new.batch_id and state in ('signed', 'accepted'))
			or new.grade_a + new.grade_b + new.rework + new.rejected <>
				(select quantity from batches where id = new.batch_id) - ${DONE}`,
		message: 'pieces are graded once each, after the second officer has signed',
		serialiseOn: 'batch_id',
	}),
	...engine.appendOnly('batch_acceptances'),
	`create table batch_faults (
		acceptance_id text not null references batch_acceptances (id),
		position ${int} not null,
		kind text not null check (kind in ('rework', 'rejected')),
		reason text not null
			check (reason in ('seam', 'size', 'colour', 'stain', 'material', 'pattern')),
		pieces ${int} not null check (pieces > 0),
		primary key (acceptance_id, position)
	)${strict}`,
	...engine.appendOnly('batch_faults'),
	...engine.appendOnly('batch_sessions'),
	`create table hold_settlements (
		batch_id text not null references batches (id),
		maker_id text not null references makers (id),
		earning text not null check (earning in ('premi', 'extra-food')),
		settled_by text not null,
		settled_at ${instant} not null,
		primary key (batch_id, maker_id)
	)${strict}`,
	...engine.refuseWhen({
		name: 'hold_settlements_fit',
		table: 'hold_settlements',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from contributions where batch_id = new.batch_id
			and maker_id = new.maker_id and earning = 'hold')`,
		message: 'only what is held is settled',
	}),
	...engine.appendOnly('hold_settlements'),
	...engine.refuseWhen({
		name: 'lots_are_signed_for',
		table: 'lots',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from batches
			where id = new.batch_id and state in ('signed', 'accepted'))`,
		message: 'nothing is for sale before the second officer has signed',
	}),
	...engine.countChanges(laterContentTables.batches),
]
