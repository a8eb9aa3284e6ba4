import type { SchemaStep } from './migration.ts'

/**
 * Money paid out of a maker's savings. The ledger's entry is the booking; this is the paper to it.
 */
export const savings: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table withdrawals (
		id text primary key,
		maker_id text not null references makers (id),
		amount_sen ${int} not null check (amount_sen > 0),
		purpose text not null check (purpose in ('needs', 'family', 'release')),
		note text not null,
		recorded_by text not null,
		recorded_at ${instant} not null
	)${strict}`,
	`create index withdrawals_of_maker on withdrawals (maker_id, recorded_at)`,
	...engine.appendOnly('withdrawals'),
]
