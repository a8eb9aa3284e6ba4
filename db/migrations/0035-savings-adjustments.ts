import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

/** What is asked to be taken, or paid out, of a maker's savings and not decided yet. */
const underWay = `(coalesce((select sum(-asked.amount_sen) from savings_adjustments as asked
		where asked.maker_id = new.maker_id and asked.state = 'requested'
		and asked.amount_sen < 0), 0)
	+ coalesce((select sum(wished.amount_sen) from withdrawal_requests as wished
		where wished.maker_id = new.maker_id
		and wished.state in ('requested', 'approved')), 0))`

const finalSavings = `coalesce((select -balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	join makers as maker on account.code = '2120.' || maker.code
	where maker.id = new.maker_id), 0)`

/** Savings that are put right by the word of two, each with a reason and a photo of why. */
export const savingsAdjustments: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table savings_adjustments (
		id text primary key,
		maker_id text not null references makers (id),
		kind text not null check (kind in ('correction', 'interest', 'found-cash')),
		amount_sen ${int} not null check (amount_sen <> 0),
		reason text not null check (reason <> ''),
		scan_key text not null unique,
		state text not null check (state in ('requested', 'approved', 'declined', 'called-off')),
		requested_by text not null,
		requested_at ${instant} not null,
		decided_by text,
		decided_at ${instant},
		decision text not null,
		check (kind = 'correction' or amount_sen > 0),
		check ((decided_by is null) = (decided_at is null)),
		check ((state = 'requested') = (decided_by is null)),
		check (state not in ('approved', 'declined') or decided_by <> requested_by),
		check ((state in ('declined', 'called-off')) = (decision <> ''))
	)${strict}`,
	`create index savings_adjustments_of_maker on savings_adjustments (maker_id, id)`,
	`create index savings_adjustments_asked on savings_adjustments (state, id)
		where state = 'requested'`,
	...engine.refuseWhen({
		name: 'savings_adjustments_begin',
		table: 'savings_adjustments',
		operation: 'insert',
		timing: 'before',
		condition: `new.state <> 'requested'`,
		message: 'an adjustment begins with being asked for',
	}),
	...engine.refuseWhen({
		name: 'savings_adjustments_within_savings',
		table: 'savings_adjustments',
		operation: 'insert',
		timing: 'after',
		condition: `new.amount_sen < 0 and ${underWay} > ${finalSavings}`,
		message: 'no more is taken than is final',
		serialiseOn: 'maker_id',
	}),
	...engine.refuseWhen({
		name: 'savings_adjustments_kept',
		table: 'savings_adjustments',
		operation: 'update',
		timing: 'before',
		condition: `old.state <> 'requested' or new.id <> old.id or new.maker_id <> old.maker_id
			or new.kind <> old.kind or new.amount_sen <> old.amount_sen or new.reason <> old.reason
			or new.scan_key <> old.scan_key or new.requested_by <> old.requested_by
			or new.requested_at <> old.requested_at`,
		message: 'what was asked and decided is never changed',
	}),
	...engine.refuseWhen({
		name: 'savings_adjustments_stay',
		table: 'savings_adjustments',
		operation: 'delete',
		timing: 'before',
		condition: '1 = 1',
		message: 'what was asked stays on record',
	}),
	...engine.countChanges(laterContentTables.adjustments),
]
