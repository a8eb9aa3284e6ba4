import type { Generated } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type PaymentMethodName = 'stripe' | 'transfer' | 'qris' | 'cash'
export type PaymentStateName = 'intended' | 'open' | 'paid' | 'expired'
/** By whom money goes back: whoever took it, or the treasurer's transfer. */
export type RefundChannelName = 'gateway' | 'transfer'
export type RefundStateName = 'intended' | 'pending' | 'succeeded' | 'failed'
export type ProofStateName = 'waiting' | 'accepted' | 'rejected'
export type ReceiptOutcomeName =
	| 'paid'
	| 'over'
	| 'short'
	| 'late-filled'
	| 'late-returned'
	| 'double'
export type DisputeStateName =
	| 'inquiry'
	| 'inquiry-answered'
	| 'inquiry-closed'
	| 'needs-response'
	| 'under-review'
	| 'won'
	| 'lost'
export type ReturnReasonName = 'over' | 'short' | 'late' | 'double' | 'refund'

export interface PaymentsSchema {
	payments: {
		id: string
		method: PaymentMethodName
		/** what the order comes to */
		amount_sen: Sen
		unique_code: number | null
		/** what the buyer is to pay: the amount and the code's rupiah */
		due_sen: Sen
		/** what of the money that arrived by hand was taken for the order and its code */
		taken_sen: Sen | null
		/** when an officer saw a QRIS succeed at the counter, before its money was found */
		vouched_at: Instant | null
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
		channel: RefundChannelName
		amount_sen: Sen
		reason: string
		state: RefundStateName
		gateway_refund_id: string | null
		requested_by: string
		requested_at: Instant
		settled_at: Instant | null
		checked_at: Instant | null
	}
	payment_proofs: {
		id: string
		payment_id: string
		picture_key: string
		state: ProofStateName
		reason: string | null
		uploaded_at: Instant
		decided_at: Instant | null
		decided_by: string | null
	}
	payment_receipts: {
		id: string
		payment_id: string
		amount_sen: Sen
		received_on: CalendarDate
		outcome: ReceiptOutcomeName
		/** as the bank's statement calls it; null where nobody has said */
		reference: string | null
		recorded_by: string
		recorded_at: Instant
	}
	payment_returns: {
		id: string
		payment_id: string
		refund_id: string | null
		reason: ReturnReasonName
		amount_sen: Sen
		due_at: Instant
		/** `void`: the buyer has it another way */
		state: 'due' | 'done' | 'void'
		bank: string | null
		account_number: string | null
		account_holder: string | null
		paid_on: CalendarDate | null
		reference: string | null
		done_by: string | null
		done_at: Instant | null
	}
	/** what was vouched for at the counter and never came */
	payment_write_offs: {
		id: string
		payment_id: string
		amount_sen: Sen
		reason: string
		state: 'requested' | 'approved' | 'declined'
		requested_by: string
		requested_at: Instant
		decided_by: string | null
		decided_at: Instant | null
	}
	payouts: {
		id: string
		amount_sen: Sen
		state: 'pending' | 'paid' | 'failed'
		arrived_at: Instant
		recorded_at: Instant
	}
	disputes: {
		/** the gateway's */
		id: string
		payment_id: string
		state: DisputeStateName
		/** in the gateway's word, such as `fraudulent` */
		reason: string
		amount_sen: Sen
		opened_at: Instant
		/** the last moment for evidence; null where none is asked for */
		evidence_due_at: Instant | null
		closed_at: Instant | null
		/** what of a lost one was borne so far */
		written_off_sen: Sen
		/** when staff were told that the time for evidence runs out */
		warned_at: Instant | null
		recorded_at: Instant
	}
	dispute_movements: {
		/** the gateway's balance transaction */
		id: string
		dispute_id: string
		/** negative when the money was withdrawn, positive when it came back */
		amount_sen: Sen
		fee_sen: Sen
		moved_at: Instant
	}
	dispute_answers: {
		id: string
		dispute_id: string
		body: string
		file_name: string | null
		state: 'intended' | 'sent'
		given_by: string
		given_at: Instant
		sent_at: Instant | null
	}
	gateway_events: {
		id: string
		type: string
		subject_kind: 'checkout' | 'intent' | 'refund' | 'payout' | 'dispute' | 'other'
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
