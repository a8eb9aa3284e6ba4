import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { DisputeState } from './dispute.ts'

/**
 * The port to whoever takes the buyers' money. Adapters (`app/adapters/stripe`) implement it; the
 * payments room declares it. Every call may be repeated with the same key and has one effect. All
 * calls go over the network: none is made inside a transaction. A gateway that cannot be reached
 * or answers 5xx/429 is the refusal `payments.gateway_unavailable`.
 */
export interface PaymentGateway {
	/** Opens a page where this payment can be made. Repeating it returns the page already opened. */
	openCheckout(request: CheckoutRequest): Promise<CheckoutOpened>
	/** What has become of a checkout: the only truth about whether it was paid. */
	readCheckout(checkoutId: string): Promise<CheckoutState>
	/** Our payment's id as the checkout was opened with it; null for one opened by somebody else. */
	readReference(checkoutId: string): Promise<string | null>
	/**
	 * Ends a checkout so that it can never be paid. Returns what it is afterwards: a checkout that
	 * was paid a moment before stays `paid`.
	 */
	expireCheckout(checkoutId: string): Promise<CheckoutState>
	/** Gives money back. Repeating it with the same `refundKey` returns the same refund. */
	refund(request: RefundRequest): Promise<RefundState>
	/** One refund's state. */
	readRefund(refundId: string): Promise<RefundState>
	/** Every refund in rupiah made since a moment, ours and others'; newest first. */
	listRefunds(madeSince: Instant): Promise<RefundState[]>
	/** One dispute's state, with every movement of money it has caused. */
	readDispute(disputeId: string): Promise<GatewayDispute>
	/** Every dispute raised since a moment, or ever; newest first. */
	listDisputes(raisedSince: Instant | null): Promise<GatewayDispute[]>
	/** Sends evidence to the bank, for good. Repeating it with the same `answerKey` sends it once. */
	answerDispute(answer: DisputeAnswer): Promise<GatewayDispute>
	/** One payout to the bank, with the sum the bank receives. */
	readPayout(payoutId: string): Promise<PayoutState>
	/** Every payout begun since a moment, or ever; newest first. */
	listPayouts(begunSince: Instant | null): Promise<PayoutState[]>
	/** What has moved the gateway's balance in rupiah since a moment, or ever; newest first. */
	listMovements(movedSince: Instant | null): Promise<BalanceMovement[]>
	/** What an automatic payout is made of, and the payout's own movement; newest first. */
	listMovementsOfPayout(payoutId: string): Promise<BalanceMovement[]>
	/**
	 * Checks who sent a webhook. Refuses a signature that is forged, too old or from the future
	 * (`payments.bad_signature`). Pure computation, no network.
	 */
	verifyEvent(rawBody: string, signatureHeader: string | null): GatewayEvent
}

export interface CheckoutRequest {
	/** our payment's id: the idempotency key and the reference that Stripe keeps */
	paymentId: string
	orderId: string
	orderNumber: string
	lines: readonly CheckoutLine[]
	shippingSen: Sen
	shippingLabel: string
	buyerEmail: string | null
	/** where the buyer lands after paying or giving up: absolute URLs of the shop */
	successUrl: string
	cancelUrl: string
	expiresAt: Instant
	locale: 'id' | 'en'
}

export interface CheckoutLine {
	name: string
	unitPriceSen: Sen
	quantity: number
}

export interface CheckoutOpened {
	checkoutId: string
	/** the hosted page's address */
	url: string
}

export type CheckoutState =
	/** it can still be paid; `url` is its page */
	| { status: 'open'; checkoutId: string; url: string }
	/** it can never be paid any more */
	| { status: 'expired'; checkoutId: string }
	/** money was taken */
	| {
			status: 'paid'
			checkoutId: string
			/** the payment intent's id: what a refund names */
			intentId: string
			chargeId: string
			amountSen: Sen
			paidAt: Instant
			/** what the gateway keeps, once it has told: may be unknown for a moment */
			fee: { balanceTransactionId: string; feeSen: Sen } | null
	  }

export interface RefundRequest {
	/** our refund's id: the idempotency key */
	refundKey: string
	intentId: string
	amountSen: Sen
}

export interface RefundState {
	refundId: string
	status: 'pending' | 'succeeded' | 'failed'
	amountSen: Sen
	/** our refund's id as it was sent along, null for one made elsewhere (the Stripe dashboard) */
	refundKey: string | null
	intentId: string
}

export interface PayoutState {
	payoutId: string
	status: 'pending' | 'paid' | 'failed'
	amountSen: Sen
	arrivedOn: Instant
}

/** What moved the gateway's balance: the amount, less the fee, is what the balance has more. */
export interface BalanceMovement {
	movementId: string
	/** in the gateway's word: `charge`, `refund`, `adjustment`, `payout`, … */
	kind: string
	/** the charge, refund, dispute or payout it is of */
	sourceId: string | null
	/** before the fee; negative for what left the balance */
	amountSen: Sen
	feeSen: Sen
	/** what of the fee is tax (PPN) */
	vatSen: Sen
	movedAt: Instant
}

export interface GatewayDispute {
	disputeId: string
	/** the payment intent's id */
	intentId: string
	/** our payment's id as it was sent along, null for a charge that is not ours */
	paymentId: string | null
	state: DisputeState
	/** in the gateway's word */
	reason: string
	amountSen: Sen
	openedAt: Instant
	evidenceDueAt: Instant | null
	/** our answer's id as it was sent along with evidence; null while there is none of ours */
	answerKey: string | null
	movements: readonly DisputeMovement[]
}

/** Money that a dispute has moved: negative when it was withdrawn. The fee is ours to bear. */
export interface DisputeMovement {
	balanceTransactionId: string
	amountSen: Sen
	feeSen: Sen
	movedAt: Instant
}

export interface DisputeAnswer {
	/** our answer's id: the idempotency key */
	answerKey: string
	disputeId: string
	text: string
	/** what was bought and by whom, as the order has it */
	facts: { buyerName: string; buyerEmail: string; goods: string }
	/** where it went and how; null for what was not sent */
	shipping: {
		address: string
		courier: string
		trackingNumber: string
		sentOn: CalendarDate
	} | null
	file: EvidenceFile | null
}

export interface EvidenceFile {
	name: string
	type: EvidenceType
	bytes: Uint8Array
}

/** What banks read, and how much of it: https://docs.stripe.com/file-upload. */
export const EVIDENCE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type EvidenceType = (typeof EVIDENCE_TYPES)[number]
export const LARGEST_EVIDENCE_BYTES = 4_500_000

export interface GatewayEvent {
	eventId: string
	type: string
	/** what it is about, as told by the id's kind */
	subject:
		| { kind: 'checkout'; checkoutId: string }
		| { kind: 'intent'; intentId: string }
		| { kind: 'refund'; refundId: string; intentId: string | null }
		| { kind: 'payout'; payoutId: string }
		| { kind: 'dispute'; disputeId: string }
		| { kind: 'other' }
	createdAt: Instant
}
