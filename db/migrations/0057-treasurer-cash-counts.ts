import type { SchemaStep } from './migration.ts'

/** What the books say the treasurer has in cash. */
const IN_BOOKS = `coalesce((select balance.balance_sen from ledger_balances as balance
	join ledger_accounts as account on account.id = balance.account_id
	where account.code = '1115'), 0)`

/** The treasurer's cash is counted like a drawer; what differs from the books has its reason. */
export const treasurerCashCounts: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table treasury_cash_counts (
		id text primary key,
		expected_sen ${int} not null,
		counted_sen ${int} not null check (counted_sen >= 0),
		reason text not null,
		counted_by text not null,
		counted_at ${instant} not null,
		check (counted_sen = expected_sen or length(trim(reason)) >= 5)
	)${strict}`,
	`create index treasury_cash_counts_by_time on treasury_cash_counts (counted_at)`,
	...engine.refuseWhen({
		name: 'treasury_cash_counts_by_the_books',
		table: 'treasury_cash_counts',
		operation: 'insert',
		timing: 'before',
		condition: `new.expected_sen <> ${IN_BOOKS}`,
		message: 'cash is counted against what the books have',
	}),
	...engine.appendOnly('treasury_cash_counts'),
]
