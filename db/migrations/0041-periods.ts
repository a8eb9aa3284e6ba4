import type { SchemaStep } from './migration.ts'

/**
 * The closing of months as an agreement of two people: proposed with what was checked and how it is
 * explained, and decided on by somebody else. What was proposed and decided is never changed. The
 * reports of a month are kept as they were when it was closed.
 */
export const periods: SchemaStep = ({ int, instant, bytes, strict }, engine) => [
	`create table period_proposals (
		id text primary key,
		act text not null check (act in ('close', 'reopen')),
		month ${bytes} not null,
		reason text,
		checks text not null,
		state text not null check (state in ('proposed', 'approved', 'declined', 'withdrawn')),
		proposed_by text not null,
		proposed_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		closing_number ${int} unique references ledger_closings (number),
		check (act = 'close' or reason is not null),
		check ((state = 'proposed') = (decided_by is null)),
		check ((decided_by is null) = (decided_at is null)),
		check ((state = 'approved') = (closing_number is not null)),
		check (state not in ('approved', 'declined') or decided_by <> proposed_by),
		check (state <> 'withdrawn' or decided_by = proposed_by)
	)${strict}`,
	`create unique index period_proposals_one on period_proposals (state)
		where state = 'proposed'`,
	`create index period_proposals_of_month on period_proposals (month, proposed_at)`,
	...engine.refuseWhen({
		name: 'period_proposals_kept',
		table: 'period_proposals',
		operation: 'update',
		timing: 'before',
		condition: `old.state <> 'proposed' or new.id <> old.id or new.act <> old.act
			or new.month <> old.month or new.checks <> old.checks
			or coalesce(new.reason, '') <> coalesce(old.reason, '')
			or new.proposed_by <> old.proposed_by or new.proposed_at <> old.proposed_at`,
		message: 'what was proposed and decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'period_proposals_stay',
		table: 'period_proposals',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what was proposed stays',
	}),
	`create table period_reports (
		closing_number ${int} not null references ledger_closings (number),
		kind text not null,
		sha256 text not null check (length(sha256) = 64),
		content text not null,
		primary key (closing_number, kind)
	)${strict}`,
	...engine.appendOnly('period_reports'),
]
