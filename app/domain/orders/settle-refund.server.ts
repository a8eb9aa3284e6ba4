import { system } from '#app/domain/audit/actor.ts'
import { bookFoundFailed } from '#app/domain/bookkeeping/book-found-failed.server.ts'
import { bookRefundFailed } from '#app/domain/bookkeeping/book-refund-failed.server.ts'
import type { RefundState } from '#app/domain/payments/gateway.ts'
import { methodOf } from '#app/domain/payments/payment-methods.server.ts'
import {
	findPayment,
	findRefund,
	lockPayment,
	type Payment,
	type Refund,
} from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { OrderRow, PaymentDeps } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { recordRefundStep } from './refunds/record-refund-step.server.ts'
import { recordRefunded } from './refunds/record-refunded.server.ts'
import { oweAgain, voidFound } from './refunds/void-refunds.server.ts'
import { lockOrder } from './store.server.ts'

/** A refund goes on from left to right and never back, in whatever order we hear of it. */
const course = ['intended', 'pending', 'succeeded', 'failed'] as const satisfies Refund['state'][]

/**
 * Carries a refund on: asks the gateway for it under its key, and books what has become of it
 * (`recordRefunded`). Money that the buyer's bank sends back days later is owed to the buyer.
 * Repeating it changes nothing.
 */
export async function settleRefund(deps: PaymentDeps, refundId: string): Promise<void> {
	const refund = await findRefund(deps.db, 'id', refundId)
	invariant(refund, `refund ${refundId} exists`)
	if (refund.state === 'failed') return
	const state = await readOutcome(deps, refund).catch(async (error: unknown) => {
		if (isRefusedForGood(error)) await recordFailure(deps, refund)
		throw error
	})
	if (state === null) return
	await transaction(deps.db, (tx) => applyRefund(tx, refund, state, deps.clock.now()))
}

/** The gateway has looked for the refund, found none, and will not make it: there is none. */
export function isRefusedForGood(error: unknown): boolean {
	if (!isRefusal(error)) return false
	const { code } = error
	return code === 'payments.refund_exceeds_payment' || code === 'payments.charge_disputed'
}

async function recordFailure(deps: PaymentDeps, { id, payment_id }: Refund): Promise<void> {
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const payment = await lockPayment(tx, payment_id)
		const order = await lockOrder(tx, payment_id)
		const refund = await findRefund(tx, 'id', id)
		invariant(order && refund, 'a refund belongs to an order')
		if (refund.state !== 'intended') return
		await recordRefund(tx, id, { status: 'failed', refundId: null }, now)
		await markFailed(tx, { payment, order }, refund, now)
	})
}

/** What those who hold the money say of a refund; null where the treasurer gives it back. */
async function readOutcome(deps: PaymentDeps, refund: Refund): Promise<RefundState | null> {
	const payment = await findPayment(deps.db, 'id', refund.payment_id)
	invariant(payment, 'a refund is of a payment')
	return await methodOf(deps, payment.method).giveBack(refund, payment)
}

async function applyRefund(
	tx: Tx,
	{ id, payment_id: paymentId }: Refund,
	state: RefundState,
	now: Instant,
): Promise<void> {
	const payment = await lockPayment(tx, paymentId)
	const order = await lockOrder(tx, paymentId)
	const refund = await findRefund(tx, 'id', id)
	invariant(order && refund, 'a refund belongs to an order')
	if (course.indexOf(state.status) < course.indexOf(refund.state)) return
	const isOldNews = state.status === refund.state
	await recordRefund(tx, id, state, now, (isOldNews && refund.settled_at) || now)
	if (isOldNews) return
	if (state.status === 'pending') await recordRefundStep(tx, id, 'begun')
	if (state.status === 'succeeded') await recordRefunded(tx, { payment, order }, id, now)
	if (state.status === 'failed') await markFailed(tx, { payment, order }, refund, now)
}

async function markFailed(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	refund: Refund,
	now: Instant,
): Promise<void> {
	const { id: refundId } = refund
	if (refund.state !== 'succeeded') {
		await recordRefundStep(tx, refundId, 'failed')
		await recordStep(tx, order, { event: 'refund-failed', actor: system, at: now })
		return
	}
	if (await failFound(tx, { payment, order }, refund, now)) return
	// The buyer's bank did not take it: it is owed, and the treasurer transfers it.
	const { backSen: amountSen, had } = await oweAgain(tx, { payment, order }, refundId, now)
	const gatewayRefundId = refund.gateway_refund_id
	invariant(gatewayRefundId, `refund ${refundId} was made at the gateway`)
	const failed = { orderId: order.id, gatewayRefundId, amountSen, had, failedAt: now }
	await bookRefundFailed(tx, failed, now)
	await recordStep(tx, order, { event: 'refund-sent-back', actor: system, at: now })
}

/** Found at the gateway and not assigned yet: as if it had never gone; false for any other. */
async function failFound(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	{ id: refundId, gateway_refund_id: gatewayId }: Refund,
	now: Instant,
): Promise<boolean> {
	const debtSen = await voidFound(tx, payment.id, refundId, now)
	if (debtSen === null) return false
	const repaidUnder = debtSen > 0 ? gatewayId : null
	await bookFoundFailed(tx, { orderId: order.id, refundId, repaidUnder, failedAt: now }, now)
	await recordStep(tx, order, { event: 'refund-sent-back', actor: system, at: now })
	return true
}
