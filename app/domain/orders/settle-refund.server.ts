import { system } from '#app/domain/audit/actor.ts'
import { bookOrderRefunded } from '#app/domain/bookkeeping/book-order-refunded.server.ts'
import { bookRefundFailed } from '#app/domain/bookkeeping/book-refund-failed.server.ts'
import type { RefundState } from '#app/domain/payments/gateway.ts'
import { methodOf } from '#app/domain/payments/payment-methods.server.ts'
import {
	findPayment,
	findRefund,
	lockPayment,
	type Refund,
} from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { notInState } from './errors.ts'
import { stepOf } from './life.ts'
import type { OrderRow, PaymentDeps } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { lockOrder, selectUnits } from './store.server.ts'

/** A refund goes on from left to right and never back, in whatever order we hear of it. */
const course = ['intended', 'pending', 'succeeded', 'failed'] as const satisfies Refund['state'][]

/**
 * Carries a refund on: asks the gateway for it under its key, and books what has become of it. Once
 * the money is on its way back, the order's entry is reversed, and pieces that never left the house
 * go back to their lots. Money that the buyer's bank sends back days later is owed to the buyer.
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
function isRefusedForGood(error: unknown): boolean {
	if (!isRefusal(error)) return false
	const { code } = error
	return code === 'payments.refund_exceeds_payment' || code === 'payments.charge_disputed'
}

async function recordFailure(deps: PaymentDeps, { id, payment_id }: Refund): Promise<void> {
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		await lockPayment(tx, payment_id)
		const order = await lockOrder(tx, payment_id)
		const refund = await findRefund(tx, 'id', id)
		invariant(order && refund, 'a refund belongs to an order')
		if (refund.state !== 'intended') return
		await recordRefund(tx, id, { status: 'failed', refundId: null }, now)
		await markFailed(tx, order, refund, now)
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
	await lockPayment(tx, paymentId)
	const order = await lockOrder(tx, paymentId)
	const refund = await findRefund(tx, 'id', id)
	invariant(order && refund, 'a refund belongs to an order')
	if (course.indexOf(state.status) < course.indexOf(refund.state)) return
	const isOldNews = state.status === refund.state
	await recordRefund(tx, id, state, now, (isOldNews && refund.settled_at) || now)
	if (isOldNews) return
	if (state.status === 'succeeded') await markRefunded(tx, order, id, now)
	if (state.status === 'failed') await markFailed(tx, order, refund, now)
}

async function markFailed(tx: Tx, order: OrderRow, refund: Refund, now: Instant): Promise<void> {
	if (refund.state === 'succeeded') {
		await bookRefundFailed(
			tx,
			{ orderId: order.id, refundId: refund.id, amountSen: refund.amount_sen, failedAt: now },
			now,
		)
	}
	await recordStep(tx, order, { event: 'refund-failed', actor: system, at: now })
}

/**
 * The money of an order is on its way back: its entry is reversed, and pieces that never left the
 * house go back to their lots. The caller holds the locks of payment and order.
 */
export async function markRefunded(
	tx: Tx,
	order: OrderRow,
	refundId: string,
	now: Instant,
): Promise<void> {
	const step = stepOf('refunded', order.state)
	if (!step) throw notInState('refunded')
	if (step.stock === 'returned') {
		await returnUnits(tx, { holderId: order.id, units: await unitsByLot(tx, order.id), at: now })
	}
	await bookOrderRefunded(
		tx,
		{
			orderId: order.id,
			refundId,
			refundedAt: now,
			savingsFinal: order.savings_final_at !== null,
		},
		now,
	)
	await recordStep(tx, order, {
		event: 'refunded',
		actor: system,
		at: now,
		change: { refunded_at: now },
		news: { kind: 'order-refunded' },
	})
}

/** How many pieces an order has of each lot, by ascending lot: as they are locked. */
export async function unitsByLot(
	tx: Tx,
	orderId: string,
): Promise<{ lotId: string; quantity: number }[]> {
	const counts = new Map<string, number>()
	for (const unit of await selectUnits(tx, orderId)) {
		counts.set(unit.lot_id, (counts.get(unit.lot_id) ?? 0) + 1)
	}
	return [...counts]
		.map(([lotId, quantity]) => ({ lotId, quantity }))
		.sort((a, b) => (a.lotId < b.lotId ? -1 : 1))
}
