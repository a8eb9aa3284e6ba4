import { Refusal, type RefusalDetails } from '#app/shared/refusal.ts'

/** Every code the payments room and the adapters of its gateway refuse with. */
export type PaymentsRefusalCode =
	/** the gateway does not answer, is overloaded or is still busy with the same request */
	| 'payments.gateway_unavailable'
	/** a webhook whose signature is forged, too old, from the future or missing */
	| 'payments.bad_signature'
	/** a webhook that is signed but is not an event this adapter can read */
	| 'payments.unreadable_event'
	/** the gateway knows no checkout, payment, refund or payout with this id */
	| 'payments.unknown_at_gateway'
	/** the checkout's time window is closed: it was never opened and can no longer be */
	| 'payments.checkout_window_passed'
	/** the total lies outside what the gateway takes */
	| 'payments.amount_not_accepted'
	/** more would be given back than is left of the payment */
	| 'payments.refund_exceeds_payment'

/** The gateway cannot be asked now; the same call may succeed later and has one effect. */
export function gatewayUnavailable(): Refusal<PaymentsRefusalCode> {
	return new Refusal('unavailable', 'payments.gateway_unavailable')
}

/** Says nothing about why: whoever forges learns nothing. */
export function badSignature(): Refusal<PaymentsRefusalCode> {
	return new Refusal('invalid', 'payments.bad_signature')
}

export function unreadableEvent(): Refusal<PaymentsRefusalCode> {
	return new Refusal('invalid', 'payments.unreadable_event')
}

export function unknownAtGateway(details: RefusalDetails = {}): Refusal<PaymentsRefusalCode> {
	return new Refusal('not-found', 'payments.unknown_at_gateway', details)
}

export function checkoutWindowPassed(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.checkout_window_passed')
}

export function amountNotAccepted(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.amount_not_accepted')
}

export function refundExceedsPayment(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.refund_exceeds_payment')
}
