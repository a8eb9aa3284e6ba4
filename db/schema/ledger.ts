import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Month } from '#app/shared/month.ts'

export type AccountKind = 'asset' | 'liability' | 'fund' | 'expense'

/** Amounts are debit-positive: what is owed to others stands there as a negative number. */
export interface LedgerSchema {
	ledger_accounts: {
		id: string
		code: string
		name_id: string
		name_en: string
		kind: AccountKind
		holder_kind: 'maker' | 'partner' | null
		holder_id: string | null
		never_debit: number
		hash: string
	}
	ledger_entries: {
		number: number
		id: string
		kind: string
		occurred_at: Instant
		posted_at: Instant
		idempotency_key: string
		input_hash: string
		link_hash: string
		source_kind: string
		source_id: string
		reverses_entry_id: string | null
		booked_on: CalendarDate
	}
	ledger_lines: {
		entry_id: string
		position: number
		entry_number: number
		account_id: string
		amount_sen: Sen
		detail_id: string | null
	}
	ledger_head: {
		slot: number
		number: number
		link_hash: string
	}
	ledger_closings: {
		number: number
		act: 'close' | 'reopen'
		month: Month
		next_month: Month
		open_month: Month
		reason: string | null
		proposed_by: string
		approved_by: string
		acted_at: Instant
		entry_number: number
		link_hash: string
		hash: string
	}
	ledger_month_ends: {
		month: Month
		account_id: string
		balance_sen: Sen
	}
	ledger_balances: {
		account_id: string
		balance_sen: Sen
		never_debit: number
	}
}
