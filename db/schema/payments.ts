import type { Generated } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type PaymentStateName = 'intended' | 'open' | 'paid' | 'expired'
export type RefundStateName = 'intended' | 'pending' | 'succeeded' | 'failed'

export interface PaymentsSchema {
	payments: {
		id: string
		amount_sen: Sen
		state: PaymentStateName
		checkout_id: string | null
		checkout_url: string | null
		intent_id: string | null
		charge_id: string | null
		balance_transaction_id: string | null
		fee_sen: Sen | null
		expires_at: Instant
		paid_at: Instant | null
		created_at: Instant
		checked_at: Instant
	}
	refunds: {
		id: string
		payment_id: string
		amount_sen: Sen
		reason: string
		state: RefundStateName
		gateway_refund_id: string | null
		requested_by: string
		requested_at: Instant
		settled_at: Instant | null
		checked_at: Instant | null
	}
	payouts: {
		id: string
		amount_sen: Sen
		state: 'pending' | 'paid' | 'failed'
		arrived_at: Instant
		recorded_at: Instant
	}
	gateway_events: {
		id: string
		type: string
		subject_kind: 'checkout' | 'intent' | 'refund' | 'payout' | 'other'
		subject_id: string | null
		payload: string
		received_at: Instant
		state: 'new' | 'done' | 'ignored' | 'dead'
		attempts: Generated<number>
		next_attempt_at: Instant
		last_error: string | null
		processed_at: Instant | null
	}
}
