import type Stripe from 'stripe'
import type { DisputeReason } from './control-shapes.ts'
import { requiredId, stripeId } from './objects.ts'

export interface NewDispute {
	charge: Stripe.Charge
	amount: number
	reason: DisputeReason
	created: number
	dueBy: number
}

/** A cardholder's bank wants the money of a charge back. Nothing has moved yet. */
export function newDispute(from: NewDispute): Stripe.Dispute {
	const { charge } = from
	const inquiry = from.reason === 'inquiry'
	const caseType = inquiry ? 'inquiry' : 'chargeback'
	return {
		id: stripeId('du'),
		object: 'dispute',
		amount: from.amount,
		balance_transactions: [],
		charge: charge.id,
		created: from.created,
		currency: charge.currency,
		enhanced_eligibility_types: [],
		evidence: noEvidence(),
		evidence_details: {
			due_by: from.dueBy,
			enhanced_eligibility: {},
			has_evidence: false,
			past_due: false,
			submission_count: 0,
			submission_method: 'not_submitted',
		},
		intended_submission_method: null,
		is_charge_refundable: inquiry,
		livemode: false,
		metadata: {},
		network_reason_code: null,
		payment_intent: requiredId(charge.payment_intent),
		payment_method_details: {
			type: 'card',
			card: { brand: 'visa', case_type: caseType, network: 'visa', network_reason_code: null },
		},
		reason: inquiry ? 'general' : from.reason,
		status: inquiry ? 'warning_needs_response' : 'needs_response',
	}
}

function noEvidence(): Stripe.Dispute.Evidence {
	return {
		access_activity_log: null,
		billing_address: null,
		cancellation_policy: null,
		cancellation_policy_disclosure: null,
		cancellation_rebuttal: null,
		customer_communication: null,
		customer_email_address: null,
		customer_name: null,
		customer_purchase_ip: null,
		customer_signature: null,
		duplicate_charge_documentation: null,
		duplicate_charge_explanation: null,
		duplicate_charge_id: null,
		enhanced_evidence: {},
		product_description: null,
		receipt: null,
		refund_policy: null,
		refund_policy_disclosure: null,
		refund_refusal_explanation: null,
		service_date: null,
		service_documentation: null,
		shipping_address: null,
		shipping_carrier: null,
		shipping_date: null,
		shipping_documentation: null,
		shipping_tracking_number: null,
		uncategorized_file: null,
		uncategorized_text: null,
	}
}

export interface NewFile {
	name: string
	type: string
	size: number
	created: number
}

/** A file that was uploaded as evidence. */
export function newFile(from: NewFile): Stripe.File {
	return {
		id: stripeId('file'),
		object: 'file',
		created: from.created,
		expires_at: null,
		filename: from.name,
		links: null,
		purpose: 'dispute_evidence',
		size: from.size,
		title: null,
		type: from.type,
		url: null,
	}
}
