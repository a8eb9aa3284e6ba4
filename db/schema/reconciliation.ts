import type { Generated } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** `manual`: by a person; every other by what the statement and the books say. */
export type MatchRuleName = 'reference' | 'amount' | 'equal-amounts' | 'merge' | 'split' | 'manual'
export type ExceptionActName = 'take' | 'explain' | 'settle' | 'reopen'

export interface ReconciliationSchema {
	/** how a bank writes its statements, as a person has described it */
	bank_layouts: {
		name: string
		/** a `BankLayout` as JSON */
		layout: string
		recorded_by: string
		recorded_at: Instant
	}
	/** by which nothing is imported any more */
	bank_layout_retirements: {
		layout_name: string
		/** what took its place */
		replaced_by: string | null
		/** empty where another took its place */
		reason: string
		retired_by: string
		retired_at: Instant
	}
	bank_statements: {
		id: string
		/** digits */
		account_number: string
		layout_name: string
		file_name: string
		/** SHA-256 of the file as it came */
		file_hash: string
		/** the file as it came, in base64 */
		file_base64: string
		first_day: CalendarDate
		last_day: CalendarDate
		opening_sen: Sen
		closing_sen: Sen
		line_count: number
		/** those that no statement before it had */
		new_count: number
		imported_by: string
		imported_at: Instant
	}
	bank_lines: {
		id: string
		/** the statement that had it first */
		statement_id: string
		account_number: string
		/** in the order of time within its statement, from 1 */
		position: number
		/** of the file */
		file_row: number
		day: CalendarDate
		amount_sen: Sen
		description: string
		balance_sen: Sen
		/** which it is of those that are the same in everything, from 0 */
		ordinal: number
	}
	bank_matches: {
		id: string
		rule: MatchRuleName
		/** why, of those that a person has made; empty for the others */
		reason: string
		needs_second: number
		/** a member of staff, or `system` */
		proposed_by: string
		proposed_at: Instant
	}
	bank_match_sides: {
		match_id: string
		position: number
		/** either a line of a statement … */
		line_id: string | null
		/** … or what an entry did to account 1110 */
		entry_number: number | null
		amount_sen: Sen
	}
	bank_match_decisions: {
		match_id: string
		approved: number
		decided_by: string
		decided_at: Instant
	}
	bank_match_releases: {
		match_id: string
		reason: string
		released_by: string
		released_at: Instant
	}
	/** above which a match by a person needs a second one; the newest counts */
	match_limits: {
		id: string
		limit_sen: Sen
		/** of the first, which came with the books, empty */
		reason: Generated<string>
		set_by: string
		set_at: Instant
	}
	/** what moved the gateway's balance, as it tells it */
	balance_transactions: {
		/** the gateway's */
		id: string
		kind: string
		source_id: string | null
		amount_sen: Sen
		fee_sen: Sen
		/** what of the fee is tax (PPN) */
		vat_sen: Sen
		moved_at: Instant
		/** the payout it is part of, once there is one */
		payout_id: string | null
		recorded_at: Instant
	}
	/** what the gateway asks for a charge, from a day on */
	fee_rates: {
		id: string
		from_date: CalendarDate
		share_bps: number
		fixed_sen: Sen
		/** of the fee */
		vat_bps: number
		reason: Generated<string>
		recorded_by: string
		recorded_at: Instant
	}
	exception_acts: {
		id: string
		/** the exception's kind and what it is about */
		exception_key: string
		act: ExceptionActName
		reason: string
		acted_by: string
		acted_at: Instant
	}
}
