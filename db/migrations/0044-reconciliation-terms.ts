import type { SchemaStep } from './migration.ts'

/**
 * The gateway's rate and the limit of matches are laid down by a person, with a reason. What days
 * statements tell of is read without their files.
 */
export const reconciliationTerms: SchemaStep = () => [
	`alter table fee_rates add column reason text not null default ''`,
	`alter table match_limits add column reason text not null default ''`,
	`create index bank_statements_by_days on bank_statements
		(account_number, first_day, last_day, opening_sen, closing_sen, id)`,
]
