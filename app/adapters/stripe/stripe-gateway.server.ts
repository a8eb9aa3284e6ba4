import Stripe from 'stripe'
import type {
	CheckoutOpened,
	CheckoutRequest,
	CheckoutState,
	PaymentGateway,
	PayoutState,
	RefundRequest,
	RefundState,
} from '#app/domain/payments/gateway.ts'
import { type Instant, milliseconds, toInstant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { sen } from '#app/shared/money.ts'
import { readEvent } from './read-event.server.ts'
import { disputesAt } from './stripe-disputes.server.ts'
import { movementsAt } from './stripe-movements.server.ts'
import { isNoLongerOpen, toRefusal } from './stripe-refusal.server.ts'

export interface StripeGatewayOptions {
	secretKey: string
	webhookSecret: string
	/** another address than Stripe's own: the sandbox */
	api?: { host: string; port: number; protocol: 'http' | 'https' }
	/** milliseconds since 1970, for the age of a webhook's signature */
	now?: () => number
	/** how long one answer may take */
	timeoutMs?: number
	/** how often one call is repeated by itself, under the same key */
	retries?: number
	/** called before every call over the network; throws where none may be made */
	assertMayCall?: () => void
}

/** Rupiah have two decimals at Stripe, so its integer amounts are sen. */
const CURRENCY = 'idr'
const EXPAND_PAYMENT = ['payment_intent.latest_charge.balance_transaction']

/**
 * The payment gateway on Stripe Checkout. Keeps the port's promises: every call may be repeated
 * with the same key and has one effect; what Stripe says when read is the only truth.
 *
 * Refuses `payments.gateway_unavailable` when Stripe cannot be reached or answers 409, 429 or 5xx,
 * and the other codes of `app/domain/payments/errors.ts`. Anything else Stripe objects to is a bug.
 */
export function createStripeGateway(options: StripeGatewayOptions): PaymentGateway {
	invariant(
		options.api === undefined || !/^[sr]k_live_/.test(options.secretKey),
		'a live Stripe key is sent to Stripe alone, never to another address',
	)
	invariant(options.webhookSecret.trim() !== '', 'webhooks are checked against a secret')
	const now = options.now ?? Date.now
	const stripe = new Stripe(options.secretKey, {
		...options.api,
		timeout: options.timeoutMs ?? 8_000,
		maxNetworkRetries: options.retries ?? 1,
		telemetry: false,
		appInfo: { name: 'Bekal' },
	})

	async function call<T>(request: () => Promise<T>): Promise<T> {
		options.assertMayCall?.()
		try {
			return await request()
		} catch (error) {
			throw toRefusal(error)
		}
	}

	async function readCheckout(checkoutId: string): Promise<CheckoutState> {
		const params = { expand: EXPAND_PAYMENT }
		return checkoutState(await call(() => stripe.checkout.sessions.retrieve(checkoutId, params)))
	}

	async function expireCheckout(checkoutId: string): Promise<CheckoutState> {
		options.assertMayCall?.()
		try {
			return checkoutState(await stripe.checkout.sessions.expire(checkoutId))
		} catch (error) {
			// Paid or expired a moment before: what it has become is read, not guessed.
			if (isNoLongerOpen(error)) return await readCheckout(checkoutId)
			throw toRefusal(error)
		}
	}

	return {
		openCheckout: (request) => call(() => openCheckout(stripe, request)),
		readCheckout,
		readReference: async (id) =>
			(await call(() => stripe.checkout.sessions.retrieve(id))).client_reference_id,
		expireCheckout,
		refund: (request) => call(() => refundOnce(stripe, request, options.assertMayCall)),
		readRefund: async (id) => refundState(await call(() => stripe.refunds.retrieve(id))),
		listRefunds: (since) => call(() => listRefunds(stripe, since)),
		...disputesAt(stripe, call),
		...movementsAt(stripe, call),
		readPayout: async (id) => payoutState(await call(() => stripe.payouts.retrieve(id))),
		listPayouts: (since) => call(() => listPayouts(stripe, since)),
		verifyEvent: (rawBody, header) => readEvent(rawBody, header, options.webhookSecret, now()),
	}
}

async function openCheckout(stripe: Stripe, request: CheckoutRequest): Promise<CheckoutOpened> {
	const session = await stripe.checkout.sessions.create(checkoutParams(request), {
		idempotencyKey: `checkout:${request.paymentId}`,
	})
	invariant(session.url !== null, `Stripe gave checkout ${session.id} no page`)
	return { checkoutId: session.id, url: session.url }
}

function checkoutParams(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
	const metadata = {
		payment_id: request.paymentId,
		order_id: request.orderId,
		order_number: request.orderNumber,
	}
	return {
		mode: 'payment',
		// Cards are paid at once or not at all; a method that pays days later would need a state
		// of its own between open and paid.
		allowed_payment_method_types: ['card'],
		client_reference_id: request.paymentId,
		metadata,
		payment_intent_data: { metadata, description: request.orderNumber },
		line_items: request.lines.map((line) => ({
			quantity: line.quantity,
			price_data: {
				currency: CURRENCY,
				unit_amount: line.unitPriceSen,
				product_data: { name: line.name },
			},
		})),
		shipping_options: [
			{
				shipping_rate_data: {
					type: 'fixed_amount',
					display_name: request.shippingLabel,
					fixed_amount: { amount: request.shippingSen, currency: CURRENCY },
				},
			},
		],
		...(request.buyerEmail === null ? {} : { customer_email: request.buyerEmail }),
		success_url: request.successUrl,
		cancel_url: request.cancelUrl,
		expires_at: Math.floor(milliseconds(request.expiresAt) / 1000),
		locale: request.locale,
	}
}

async function refundOnce(
	stripe: Stripe,
	request: RefundRequest,
	assertMayCall: (() => void) | undefined,
): Promise<RefundState> {
	// Stripe forgets idempotency keys after a day. A refund repeated later would be a second one,
	// so the refunds already made are looked at first; the key guards two calls at the same time.
	const made = stripe.refunds.list({ payment_intent: request.intentId, limit: 100 })
	for await (const refund of made) {
		if (refund.metadata?.refund_key === request.refundKey) return refundState(refund)
	}
	assertMayCall?.()
	const refund = await stripe.refunds.create(
		{
			payment_intent: request.intentId,
			amount: request.amountSen,
			metadata: { refund_key: request.refundKey },
		},
		{ idempotencyKey: `refund:${request.refundKey}` },
	)
	return refundState(refund)
}

async function listRefunds(stripe: Stripe, madeSince: Instant): Promise<RefundState[]> {
	const created = { gte: Math.floor(milliseconds(madeSince) / 1000) }
	const refunds: RefundState[] = []
	for await (const refund of stripe.refunds.list({ limit: 100, created })) {
		// The account may serve others than us, in their own currencies and ways.
		const isOfIntent = idOf(refund.payment_intent) !== null
		if (isOfIntent && refund.currency === CURRENCY) refunds.push(refundState(refund))
	}
	return refunds
}

async function listPayouts(stripe: Stripe, begunSince: Instant | null): Promise<PayoutState[]> {
	const created = begunSince && { gte: Math.floor(milliseconds(begunSince) / 1000) }
	const payouts: PayoutState[] = []
	for await (const payout of stripe.payouts.list({ limit: 100, ...(created && { created }) })) {
		payouts.push(payoutState(payout))
	}
	return payouts
}

function checkoutState(session: Stripe.Checkout.Session): CheckoutState {
	const checkoutId = session.id
	if (session.status === 'expired') return { status: 'expired', checkoutId }
	if (session.status === 'open') {
		invariant(session.url !== null, `open checkout ${checkoutId} has no page`)
		return { status: 'open', checkoutId, url: session.url }
	}
	invariant(session.payment_status === 'paid', `checkout ${checkoutId} ended without payment`)
	const intent = session.payment_intent
	invariant(intent !== null && typeof intent === 'object', `${checkoutId}: intent not expanded`)
	const charge = intent.latest_charge
	invariant(charge !== null && typeof charge === 'object', `${intent.id}: charge not expanded`)
	const transaction = charge.balance_transaction
	invariant(typeof transaction !== 'string', `${charge.id}: balance transaction not expanded`)
	invariant(intent.currency === CURRENCY, `${intent.id} is not in rupiah`)
	return {
		status: 'paid',
		checkoutId,
		intentId: intent.id,
		chargeId: charge.id,
		amountSen: sen(intent.amount_received),
		paidAt: instantOf(charge.created),
		fee:
			// A fee in another currency cannot be booked in rupiah, and the sale does not wait for it.
			transaction?.currency !== CURRENCY
				? null
				: { balanceTransactionId: transaction.id, feeSen: sen(transaction.fee) },
	}
}

function refundState(refund: Stripe.Refund): RefundState {
	const intentId = idOf(refund.payment_intent)
	invariant(intentId !== null, `refund ${refund.id} belongs to no payment intent`)
	invariant(refund.currency === CURRENCY, `refund ${refund.id} is not in rupiah`)
	return {
		refundId: refund.id,
		status: refundStatus(refund.status),
		amountSen: sen(refund.amount),
		refundKey: refund.metadata?.refund_key ?? null,
		intentId,
	}
}

function refundStatus(status: string | null): RefundState['status'] {
	if (status === 'succeeded') return 'succeeded'
	if (status === 'failed' || status === 'canceled') return 'failed'
	return 'pending'
}

function payoutState(payout: Stripe.Payout): PayoutState {
	invariant(payout.currency === CURRENCY, `payout ${payout.id} is not in rupiah`)
	return {
		payoutId: payout.id,
		status: payoutStatus(payout.status),
		amountSen: sen(payout.amount),
		arrivedOn: instantOf(payout.arrival_date),
	}
}

function payoutStatus(status: string): PayoutState['status'] {
	if (status === 'paid') return 'paid'
	if (status === 'failed' || status === 'canceled') return 'failed'
	return 'pending'
}

function idOf(reference: string | { id: string } | null): string | null {
	return typeof reference === 'string' ? reference : (reference?.id ?? null)
}

function instantOf(seconds: number) {
	return toInstant(new Date(seconds * 1000))
}
