import { system } from '#app/domain/audit/actor.ts'
import { bookPaymentFee } from '#app/domain/bookkeeping/book-payment-fee.server.ts'
import type { CheckoutState } from '#app/domain/payments/gateway.ts'
import { openCheckout } from '#app/domain/payments/open-checkout.server.ts'
import { findPayment, lockPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import { recordPayment } from '#app/domain/payments/record-payment.server.ts'
import { releaseReservation } from '#app/domain/stock/release-reservation.server.ts'
import { type Instant, plusMilliseconds } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { captureOrder } from './capture-order.server.ts'
import { checkoutRequestOf, type OrderRow, type PaymentDeps } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { findOrderBy, lockOrder } from './store.server.ts'

/** What the gateway says has become of a payment. `never-opened`: it has no page and gets none. */
type Outcome = CheckoutState | { status: 'never-opened' }

/** How long after its deadline a checkout that still says "open" is ended by us. */
const EXPIRY_GRACE_MS = 60_000

/**
 * Asks the gateway what has become of a payment and brings the order in line: paid, its pieces
 * leave their lots and its shares are booked; expired, its pieces go back. Webhooks, the poller and
 * the buyer's return all come here, in any order and as often as they like: what was done is not
 * done again. Nothing is freed before the gateway has confirmed that it cannot be paid any more.
 */
export async function settlePayment(deps: PaymentDeps, paymentId: string): Promise<void> {
	const payment = await findPayment(deps.db, 'id', paymentId)
	const order = await findOrderBy(deps.db, 'payment_id', paymentId)
	invariant(payment && order, `payment ${paymentId} belongs to an order`)
	if (payment.state === 'expired' || (payment.state === 'paid' && payment.fee_sen !== null)) return
	const outcome = await readOutcome(deps, payment, order)
	await transaction(deps.db, (tx) => applyOutcome(tx, paymentId, outcome, deps.clock.now()))
}

async function readOutcome(deps: PaymentDeps, payment: Payment, order: OrderRow): Promise<Outcome> {
	const overdue = deps.clock.now() > plusMilliseconds(payment.expires_at, EXPIRY_GRACE_MS)
	const checkoutId = payment.checkout_id ?? (await findCheckout(deps, order, overdue))
	if (checkoutId === null) return { status: 'never-opened' }
	const end = payment.state !== 'paid' && (overdue || order.cancel_asked_at !== null)
	return end ? deps.gateway.expireCheckout(checkoutId) : deps.gateway.readCheckout(checkoutId)
}

/**
 * The checkout of a payment that remembers none: we may have died between opening and remembering
 * it, and the same key finds it. Null when there is none and can be none. Its address is given to
 * the buyer only once it is remembered, so after the deadline nobody can pay it, whatever the
 * gateway objects to; only its silence tells nothing.
 */
async function findCheckout(
	deps: PaymentDeps,
	order: OrderRow,
	overdue: boolean,
): Promise<string | null> {
	try {
		return (await openCheckout(deps, await checkoutRequestOf(deps, order))).checkoutId
	} catch (error) {
		if (isRefusal(error) && error.code === 'payments.checkout_window_passed') return null
		const isSilent = isRefusal(error) && error.kind === 'unavailable'
		if (overdue && !isSilent) return null
		throw error
	}
}

async function applyOutcome(
	tx: Tx,
	paymentId: string,
	outcome: Outcome,
	now: Instant,
): Promise<void> {
	const payment = await lockPayment(tx, paymentId)
	const order = await lockOrder(tx, paymentId)
	invariant(order, `payment ${paymentId} belongs to an order`)
	await recordPayment(tx, paymentId, { kind: 'unchanged' }, now)
	switch (outcome.status) {
		case 'open':
			return
		case 'expired':
		case 'never-opened':
			return await endUnpaid(tx, payment, order, now)
		case 'paid':
			if (payment.state !== 'paid') await markPaid(tx, payment, order, outcome, now)
			return await recordFee(tx, payment, order, outcome, now)
	}
}

async function endUnpaid(tx: Tx, payment: Payment, order: OrderRow, now: Instant): Promise<void> {
	if (payment.state === 'expired') return
	invariant(payment.state !== 'paid', 'a paid checkout does not expire')
	await recordPayment(tx, payment.id, { kind: 'expired' }, now)
	await releaseReservation(tx, { holderId: order.id, at: now })
	const event = order.cancel_asked_at === null ? ('expired' as const) : ('cancelled' as const)
	await recordStep(tx, order, {
		event,
		actor: system,
		at: now,
		change: { ended_at: now },
		news: { kind: `order-${event}` },
	})
}

type Paid = Extract<CheckoutState, { status: 'paid' }>

async function markPaid(
	tx: Tx,
	payment: Payment,
	order: OrderRow,
	paid: Paid,
	now: Instant,
): Promise<void> {
	invariant(payment.state !== 'expired', `payment ${payment.id} was confirmed as expired`)
	invariant(paid.amountSen === payment.amount_sen, `payment ${payment.id} is of another amount`)
	await recordPayment(tx, payment.id, { kind: 'paid', paid }, now)
	await captureOrder(tx, order, paid.paidAt, now)
}

async function recordFee(
	tx: Tx,
	payment: Payment,
	order: OrderRow,
	{ fee, paidAt }: Paid,
	now: Instant,
): Promise<void> {
	// The gateway may tell its fee a moment after the payment; the poller asks again.
	if (fee === null || payment.fee_sen !== null) return
	await recordPayment(tx, payment.id, { kind: 'fee', fee }, now)
	await bookPaymentFee(tx, { orderId: order.id, ...fee, paidAt }, now)
}
