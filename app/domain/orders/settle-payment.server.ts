import { system } from '#app/domain/audit/actor.ts'
import { bookPaymentFee } from '#app/domain/bookkeeping/book-payment-fee.server.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import { intendReturn } from '#app/domain/payments/by-hand/intend-return.server.ts'
import { hasWaitingProof } from '#app/domain/payments/by-hand/proofs.server.ts'
import type { CheckoutState } from '#app/domain/payments/gateway.ts'
import { isByHand, type PaymentOutcome } from '#app/domain/payments/method.ts'
import { methodOf } from '#app/domain/payments/payment-methods.server.ts'
import { findPayment, lockPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import { recordPayment } from '#app/domain/payments/record-payment.server.ts'
import { releaseReservation } from '#app/domain/stock/release-reservation.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { captureOrder } from './capture-order.server.ts'
import { checkoutRequestOf, type OrderRow, type PaymentDeps } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { findOrderBy, lockOrder } from './store.server.ts'

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
	if (isSettled(payment)) return
	const outcome = await readOutcome(deps, payment, order)
	await transaction(deps.db, (tx) => applyOutcome(tx, paymentId, outcome, deps.clock.now()))
}

/** What has an end, and at the gateway also its fee, is not asked about again. */
function isSettled(payment: Payment): boolean {
	if (payment.state === 'paid') return isByHand(payment.method) || payment.fee_sen !== null
	return payment.state === 'expired'
}

async function readOutcome(
	deps: PaymentDeps,
	payment: Payment,
	order: OrderRow,
): Promise<PaymentOutcome> {
	return await methodOf(deps, payment.method).readPayment(payment, {
		isCalledOff: order.cancel_asked_at !== null,
		now: deps.clock.now(),
		request: () => checkoutRequestOf(deps, order),
	})
}

async function applyOutcome(
	tx: Tx,
	paymentId: string,
	outcome: PaymentOutcome,
	now: Instant,
): Promise<void> {
	const payment = await lockPayment(tx, paymentId)
	const order = await lockOrder(tx, paymentId)
	invariant(order, `payment ${paymentId} belongs to an order`)
	await recordPayment(tx, paymentId, { kind: 'unchanged' }, now)
	switch (outcome.status) {
		case 'open':
			return
		case 'by-hand':
			if (await mayEnd(tx, payment, order, now)) await endUnpaid(tx, payment, order, now)
			return
		case 'expired':
		case 'never-opened':
			return await endUnpaid(tx, payment, order, now)
		case 'paid':
			if (payment.state !== 'paid') await markPaid(tx, payment, order, outcome, now)
			return await recordFee(tx, payment, order, outcome, now)
	}
}

/**
 * A payment by hand ends when the buyer calls the order off or its time is over, but never while a
 * proof waits: whoever has paid is not to lose the pieces because the treasurer is away.
 */
async function mayEnd(tx: Tx, payment: Payment, order: OrderRow, now: Instant): Promise<boolean> {
	if (payment.state !== 'open') return false
	if (order.cancel_asked_at === null && payment.expires_at >= now) return false
	return !(await hasWaitingProof(tx, payment.id))
}

/**
 * An order that nobody pays any more: its pieces go back to their lots, and what arrived of a
 * payment by hand is to be returned. The caller holds the locks of payment and order.
 */
export async function endUnpaid(
	tx: Tx,
	payment: Payment,
	order: OrderRow,
	now: Instant,
): Promise<void> {
	if (payment.state === 'expired') return
	invariant(payment.state !== 'paid', 'a paid checkout does not expire')
	await recordPayment(tx, payment.id, { kind: 'expired' }, now)
	await releaseReservation(tx, { holderId: order.id, at: now })
	const heldSen = await heldOf(tx, payment)
	if (heldSen > 0) {
		await intendReturn(tx, {
			paymentId: payment.id,
			reason: 'short',
			amountSen: heldSen,
			at: now,
		})
	}
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
