import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

/** What money is asked for: see `treasury/request.ts`. */
export type RequestKind = 'pnbp' | 'partner' | 'purchase' | 'cash' | 'reserve'

/** One asks, another approves, and then it is paid; or it is declined, also after the approval. */
export type RequestState = 'requested' | 'approved' | 'declined' | 'paid'

/** Where it is paid from: the bank, the treasurer's cash, or another fund of the house. */
export type PaidFrom = 'bank' | 'cash' | 'fund'

export interface TreasurySchema {
	treasury_requests: {
		id: string
		kind: RequestKind
		amount_sen: Sen
		/** what bears it: the account that is debited */
		account_code: string
		/** whom it goes to: a partner by its code, a shop by its name; empty for the house itself */
		payee: string
		note: string
		/** 0 for a purchase so small that nobody else has to approve it */
		needs_second: number
		state: RequestState
		requested_by: string
		requested_at: Instant
		approved_by: string | null
		approved_at: Instant | null
		/** the head lets a fund pay more than it has, and says why */
		override_by: string | null
		override_reason: string | null
		declined_by: string | null
		declined_at: Instant | null
		declined_reason: string | null
		paid_by: string | null
		paid_at: Instant | null
		paid_on: CalendarDate | null
		paid_from: PaidFrom | null
		/** the NTPN of a deposit; what the bank or the shop calls it */
		reference: string | null
		receipt_key: string | null
	}
	treasury_gatherings: {
		request_id: string
		account_code: string
		/** all that moved the account behind this entry, up to and with the next number */
		after_number: number
		through_number: number
		/** what was left under a rupiah the time before, in sen */
		carried_sen: Sen
		/** what these entries have added to the account, less what they took back */
		moved_sen: Sen
		until: CalendarDate
	}
	treasury_codes: {
		id: string
		request_id: string
		code: string
		issued_on: CalendarDate
		expires_on: CalendarDate
		recorded_by: string
		recorded_at: Instant
	}
	treasury_intakes: {
		intake_id: string
		request_id: string
		attached_by: string
		attached_at: Instant
	}
	treasury_cash_counts: {
		id: string
		/** what the books had */
		expected_sen: Sen
		counted_sen: Sen
		/** why they differ; empty where they do not */
		reason: string
		counted_by: string
		counted_at: Instant
	}
	treasury_terms: {
		id: string
		purchase_limit_sen: Sen
		reserve_floor_sen: Sen
		/** 1: what was credited in a month is paid out once its PNBP was deposited */
		pnbp_first: number
		reason: string
		set_by: string
		set_at: Instant
	}
}
