import { randomBytes } from 'node:crypto'
import type Stripe from 'stripe'

/** What the sandbox keeps, by the `object` member that Stripe gives each. */
export interface Kinds {
	'checkout.session': Stripe.Checkout.Session
	payment_intent: Stripe.PaymentIntent
	charge: Stripe.Charge
	refund: Stripe.Refund
	balance_transaction: Stripe.BalanceTransaction
	payout: Stripe.Payout
	dispute: Stripe.Dispute
	file: Stripe.File
	event: Stripe.EventBase
}

export type Kind = keyof Kinds

export const CURRENCY = 'idr'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** An id as Stripe's look: a prefix that tells the kind, then letters and digits. */
export function stripeId(prefix: string, length = 24): string {
	let id = `${prefix}_`
	for (const byte of randomBytes(length)) id += ALPHABET.charAt(byte % ALPHABET.length)
	return id
}

/** The id in a member that holds an id or the whole object; a missing one is a bug here. */
export function requiredId(reference: string | { id: string } | null): string {
	if (reference === null) throw new Error('the sandbox lost a reference between its objects')
	return typeof reference === 'string' ? reference : reference.id
}

export interface NewCharge {
	id: string
	intent: Stripe.PaymentIntent
	created: number
	card: { brand: string; last4: string; country: string }
	threeDSecure: boolean
	email: string | null
	failure: { code: string; declineCode: string; message: string } | null
}

/** One try at taking money: succeeded, or failed with the bank's reason. Amounts are sen. */
export function newCharge(from: NewCharge): Stripe.Charge {
	const { intent, failure } = from
	return {
		id: from.id,
		object: 'charge',
		amount: intent.amount,
		amount_captured: failure ? 0 : intent.amount,
		amount_refunded: 0,
		application: null,
		application_fee: null,
		application_fee_amount: null,
		balance_transaction: null,
		billing_details: { address: null, email: from.email, name: null, phone: null, tax_id: null },
		calculated_statement_descriptor: 'BEKAL SANDBOX',
		captured: failure === null,
		created: from.created,
		currency: intent.currency,
		customer: null,
		description: intent.description,
		disputed: false,
		failure_balance_transaction: null,
		failure_code: failure?.code ?? null,
		failure_message: failure?.message ?? null,
		fraud_details: {},
		livemode: false,
		metadata: intent.metadata,
		on_behalf_of: null,
		outcome: outcomeOf(failure),
		paid: failure === null,
		payment_intent: intent.id,
		payment_method: stripeId('pm'),
		payment_method_details: { type: 'card', card: cardDetails(from) },
		receipt_email: null,
		receipt_number: null,
		receipt_url: null,
		refunded: false,
		review: null,
		shipping: null,
		source: null,
		source_transfer: null,
		statement_descriptor: null,
		statement_descriptor_suffix: null,
		status: failure ? 'failed' : 'succeeded',
		transfer_data: null,
		transfer_group: null,
	}
}

function outcomeOf(failure: NewCharge['failure']): Stripe.Charge.Outcome {
	return {
		advice_code: null,
		network_advice_code: null,
		network_decline_code: null,
		network_status: failure ? 'declined_by_network' : 'approved_by_network',
		reason: failure?.declineCode ?? null,
		risk_level: 'normal',
		seller_message: failure ? failure.message : 'Payment complete.',
		type: failure ? 'issuer_declined' : 'authorized',
	}
}

function cardDetails(from: NewCharge): Stripe.Charge.PaymentMethodDetails.Card {
	return {
		amount_authorized: from.failure ? null : from.intent.amount,
		authorization_code: from.failure ? null : '000000',
		brand: from.card.brand,
		checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
		country: from.card.country,
		electronic_commerce_indicator: null,
		exp_month: 12,
		exp_year: 2034,
		funding: 'credit',
		installments: null,
		last4: from.card.last4,
		mandate: null,
		network: from.card.brand,
		network_transaction_id: null,
		regulated_status: 'unregulated',
		three_d_secure: from.threeDSecure
			? {
					authentication_flow: 'challenge',
					electronic_commerce_indicator: '05',
					exemption_indicator: null,
					result: 'authenticated',
					result_reason: null,
					transaction_id: stripeId('3ds'),
					version: '2.2.0',
				}
			: null,
		transaction_link_id: null,
		wallet: null,
	}
}

export interface NewBalanceTransaction {
	type: Stripe.BalanceTransaction.Type
	/** sen, with its sign: what left the account is negative */
	amount: number
	/** sen, never negative */
	fee: number
	source: string
	created: number
	availableOn: number
	description: string | null
}

/** A movement of the account's balance. `net` is what remains of `amount` after the fee. */
export function newBalanceTransaction(from: NewBalanceTransaction): Stripe.BalanceTransaction {
	return {
		id: stripeId('txn'),
		object: 'balance_transaction',
		amount: from.amount,
		available_on: from.availableOn,
		balance_type: 'payments',
		created: from.created,
		currency: CURRENCY,
		description: from.description,
		exchange_rate: null,
		fee: from.fee,
		fee_details:
			from.fee === 0
				? []
				: [
						{
							amount: from.fee,
							application: null,
							currency: CURRENCY,
							description: 'Stripe processing fees (sandbox)',
							type: 'stripe_fee',
						},
					],
		net: from.amount - from.fee,
		reporting_category: from.type,
		source: from.source,
		status: from.availableOn <= from.created ? 'available' : 'pending',
		type: from.type,
	}
}

export interface NewRefund {
	id: string
	charge: Stripe.Charge
	amount: number
	status: 'pending' | 'succeeded'
	reason: string | null
	metadata: Record<string, string>
	created: number
	balanceTransaction: string
}

export function newRefund(from: NewRefund): Stripe.Refund {
	return {
		id: from.id,
		object: 'refund',
		amount: from.amount,
		balance_transaction: from.balanceTransaction,
		charge: from.charge.id,
		created: from.created,
		currency: from.charge.currency,
		customer: null,
		customer_account: null,
		destination_details: {
			type: 'card',
			card: { type: from.status === 'pending' ? 'pending' : 'refund' },
		},
		metadata: from.metadata,
		payment_intent: from.charge.payment_intent,
		payment_method: from.charge.payment_method,
		...(from.status === 'pending' ? { pending_reason: 'processing' } : {}),
		reason: from.reason,
		receipt_number: null,
		source_transfer_reversal: null,
		status: from.status,
		transfer_reversal: null,
	}
}

export interface NewPayout {
	id: string
	amount: number
	created: number
	arrivalDate: number
	balanceTransaction: string
}

/** An automatic payout: only these list the transactions they are made of. */
export function newPayout(from: NewPayout): Stripe.Payout {
	return {
		id: from.id,
		object: 'payout',
		amount: from.amount,
		application_fee: null,
		application_fee_amount: null,
		arrival_date: from.arrivalDate,
		automatic: true,
		balance_transaction: from.balanceTransaction,
		created: from.created,
		currency: CURRENCY,
		description: 'STRIPE PAYOUT (sandbox)',
		destination: 'ba_sandbox',
		failure_balance_transaction: null,
		failure_code: null,
		failure_message: null,
		livemode: false,
		metadata: {},
		method: 'standard',
		original_payout: null,
		payout_method: null,
		reconciliation_status: 'in_progress',
		reversed_by: null,
		source_type: 'card',
		statement_descriptor: 'BEKAL SANDBOX',
		status: 'in_transit',
		trace_id: null,
		type: 'bank_account',
	}
}
