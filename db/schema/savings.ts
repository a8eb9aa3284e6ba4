import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type WithdrawalPurpose = 'needs' | 'family' | 'release'

export type WithdrawalStateName = 'requested' | 'approved' | 'declined' | 'called-off' | 'paid'

export type AdjustmentKindName = 'correction' | 'interest' | 'found-cash'

export type SavingsAdjustmentStateName = 'requested' | 'approved' | 'declined' | 'called-off'

export interface SavingsSchema {
	withdrawals: {
		id: string
		maker_id: string
		amount_sen: Sen
		purpose: WithdrawalPurpose
		note: string
		recorded_by: string
		recorded_at: Instant
	}
	withdrawal_requests: {
		/** that of the withdrawal, once it is paid */
		id: string
		maker_id: string
		amount_sen: Sen
		purpose: WithdrawalPurpose
		note: string
		state: WithdrawalStateName
		requested_by: string
		requested_at: Instant
		/** who approved or declined */
		decided_by: string | null
		decided_at: Instant | null
		/** who paid or called it off */
		closed_by: string | null
		closed_at: Instant | null
		/** when the money left; null for what is not paid, or was before this was written down */
		paid_at: Instant | null
		/** why it was declined or called off; empty otherwise */
		reason: string
	}
	withdrawal_scans: {
		id: string
		withdrawal_id: string
		scan_key: string
		recorded_by: string
		recorded_at: Instant
	}
	savings_adjustments: {
		id: string
		maker_id: string
		kind: AdjustmentKindName
		/** what it adds; below zero what it takes */
		amount_sen: Sen
		reason: string
		/** the photo of what shows it */
		scan_key: string
		state: SavingsAdjustmentStateName
		requested_by: string
		requested_at: Instant
		/** who approved, declined or called it off */
		decided_by: string | null
		decided_at: Instant | null
		/** why it was declined or called off; empty otherwise */
		decision: string
	}
}
