import type { SchemaStep } from './migration.ts'

/** What is asked for of a maker's savings and neither paid nor refused yet. */
const underWay = `(select sum(asked.amount_sen) from withdrawal_requests as asked
	where asked.maker_id = new.maker_id and asked.state in ('requested', 'approved'))`

/** What is final of a maker's savings: what we owe stands as a credit, below zero. */
const finalSavings = `coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0)`

/** Savings leave by the word of two: asked for, approved by somebody else, then paid. */
export const withdrawals: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table withdrawal_requests (
		id text primary key,
		maker_id text not null references makers (id),
		amount_sen ${int} not null check (amount_sen > 0),
		purpose text not null check (purpose in ('needs', 'family', 'release')),
		note text not null,
		state text not null check (
			state in ('requested', 'approved', 'declined', 'called-off', 'paid')),
		requested_by text not null,
		requested_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		closed_by text,
		closed_at ${instant},
		reason text not null,
		check ((decided_by is null) = (decided_at is null)),
		check ((closed_by is null) = (closed_at is null)),
		check (decided_by is null or decided_by <> requested_by),
		check (state <> 'requested' or decided_by is null),
		check (state not in ('approved', 'declined', 'paid') or decided_by is not null),
		check ((state in ('called-off', 'paid')) = (closed_by is not null)),
		check ((state in ('declined', 'called-off')) = (reason <> ''))
	)${strict}`,
	`create index withdrawal_requests_of_maker on withdrawal_requests (maker_id, id)`,
	`create index withdrawal_requests_under_way on withdrawal_requests (state, id)
		where state in ('requested', 'approved')`,
	...engine.refuseWhen({
		name: 'withdrawal_requests_begin',
		table: 'withdrawal_requests',
		operation: 'insert',
		timing: 'before',
		condition: `new.state <> 'requested'`,
		message: 'a withdrawal begins with being asked for',
	}),
	...engine.refuseWhen({
		name: 'withdrawal_requests_within_savings',
		table: 'withdrawal_requests',
		operation: 'insert',
		timing: 'after',
		condition: `${underWay} > ${finalSavings}`,
		message: 'no more is asked for than is final',
		serialiseOn: 'maker_id',
	}),
	...engine.refuseWhen({
		name: 'withdrawal_requests_kept',
		table: 'withdrawal_requests',
		operation: 'update',
		timing: 'before',
		condition: `old.state in ('declined', 'called-off', 'paid')
			or (old.state = 'requested' and new.state not in ('approved', 'declined', 'called-off'))
			or (old.state = 'approved' and new.state not in ('called-off', 'paid'))
			or new.id <> old.id or new.maker_id <> old.maker_id or new.amount_sen <> old.amount_sen
			or new.purpose <> old.purpose or new.note <> old.note
			or new.requested_by <> old.requested_by or new.requested_at <> old.requested_at
			or (old.decided_by is not null and (new.decided_by is null
				or new.decided_by <> old.decided_by or new.decided_at <> old.decided_at))`,
		message: 'what was asked and decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'withdrawal_requests_stay',
		table: 'withdrawal_requests',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what was asked stays on record',
	}),
	...engine.refuseWhen({
		name: 'withdrawals_of_two',
		table: 'withdrawals',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from withdrawal_requests as asked
			where asked.id = new.id and asked.maker_id = new.maker_id and asked.state = 'paid'
			and asked.amount_sen = new.amount_sen and asked.purpose = new.purpose)`,
		message: 'savings are paid out by the word of two',
	}),
	`create table withdrawal_scans (
		id text primary key,
		withdrawal_id text not null references withdrawals (id),
		scan_key text not null unique,
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index withdrawal_scans_of on withdrawal_scans (withdrawal_id)`,
	...engine.appendOnly('withdrawal_scans'),
]
