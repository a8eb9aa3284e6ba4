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
	/** a bank has the money of this payment while it decides, or keeps it */
	| 'payments.charge_disputed'
	/** the dispute is decided or answered already, or there is none */
	| 'payments.no_evidence_taken'
	/** no dispute was kept under this id */
	| 'payments.no_such_dispute'
	/** the file is no PDF, JPEG or PNG, or too large for the bank */
	| 'payments.evidence_unusable'
	/** the way to pay is not offered: its account or picture is not configured */
	| 'payments.method_not_offered'
	/** every code from 1 to 999 of this amount is waited for */
	| 'payments.all_codes_taken'
	/** a proof is looked at already */
	| 'payments.proof_waiting'
	/** the most proofs of one payment were shown */
	| 'payments.too_many_proofs'
	/** this payment has no such proof */
	| 'payments.no_such_proof'
	/** there is no such proof, or somebody has decided on it */
	| 'payments.proof_decided'
	/** the day is before the order or in the future */
	| 'payments.day_not_possible'
	/** the form that records this money was used for another payment */
	| 'payments.receipt_of_another'
	/** no money arrived that could go back */
	| 'payments.nothing_held'
	/** what had to go back has gone back, or there is no such return */
	| 'payments.return_done'
	/** no webhook was kept under this id */
	| 'payments.no_such_event'
	/** the webhook is not given up, or not any more */
	| 'payments.event_not_dead'
	/** nobody vouched for it at the counter, or its money was found */
	| 'payments.nothing_vouched'
	/** somebody has asked to give it up, or it is given up */
	| 'payments.write_off_asked'
	/** nobody asks to give it up, or it is decided */
	| 'payments.no_write_off_asked'
	/** whoever asked does not approve */
	| 'payments.write_off_needs_another'
	/** cash is taken at the counter, where its order is fetched */
	| 'payments.cash_at_counter_only'
	/** what goes abroad is paid by card: an account and a QRIS here are reached from Indonesia */
	| 'payments.card_only_abroad'

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

export function methodNotOffered(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.method_not_offered')
}

export function allCodesTaken(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.all_codes_taken')
}

export function proofWaiting(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.proof_waiting')
}

export function tooManyProofs(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.too_many_proofs')
}

export function proofDecided(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.proof_decided')
}

export function dayNotPossible(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.day_not_possible')
}

export function receiptOfAnother(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.receipt_of_another')
}

export function nothingHeld(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.nothing_held')
}

export function returnDone(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.return_done')
}

export function noSuchProof(): Refusal<PaymentsRefusalCode> {
	return new Refusal('not-found', 'payments.no_such_proof')
}

export function noSuchEvent(): Refusal<PaymentsRefusalCode> {
	return new Refusal('not-found', 'payments.no_such_event')
}

export function eventNotDead(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.event_not_dead')
}

export function chargeDisputed(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.charge_disputed')
}

export function noEvidenceTaken(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.no_evidence_taken')
}

export function noSuchDispute(): Refusal<PaymentsRefusalCode> {
	return new Refusal('not-found', 'payments.no_such_dispute')
}

export function evidenceUnusable(): Refusal<PaymentsRefusalCode> {
	return new Refusal('invalid', 'payments.evidence_unusable')
}

export function cashAtCounterOnly(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.cash_at_counter_only')
}

export function cardOnlyAbroad(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.card_only_abroad')
}

export function nothingVouched(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.nothing_vouched')
}

export function writeOffAsked(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.write_off_asked')
}

export function noWriteOffAsked(): Refusal<PaymentsRefusalCode> {
	return new Refusal('conflict', 'payments.no_write_off_asked')
}

export function writeOffNeedsAnother(): Refusal<PaymentsRefusalCode> {
	return new Refusal('rule', 'payments.write_off_needs_another')
}
