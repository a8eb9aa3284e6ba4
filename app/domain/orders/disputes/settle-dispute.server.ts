import { system } from '#app/domain/audit/actor.ts'
import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { isRefusedForGood, settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { lockOrder } from '#app/domain/orders/store.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import { disputesOfPayment } from '#app/domain/payments/disputes/disputes.server.ts'
import { recordDispute } from '#app/domain/payments/disputes/record-dispute.server.ts'
import type { GatewayDispute } from '#app/domain/payments/gateway.ts'
import {
	findPayment,
	listGatewayRefunds,
	lockPayment,
	type Payment,
} from '#app/domain/payments/payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { queueDisputeMessage } from './queue-dispute-message.server.ts'
import { settleLoss } from './settle-loss.server.ts'

/**
 * Brings an order in line with a dispute of its payment, as the gateway tells of it: what the bank
 * has withdrawn or given back is booked once, and when it has decided against us the loss is borne
 * (`settleLoss`). Repeating it changes nothing. False for a payment that is not ours.
 */
export async function settleDispute(deps: PaymentDeps, news: GatewayDispute): Promise<boolean> {
	const payment = await findDisputed(deps.db, news)
	if (!payment) return false
	// The dispute may be heard of before the payment it is about.
	if (payment.state !== 'paid') await settlePayment(deps, payment.id)
	if (news.state === 'lost') await settleRefunds(deps, payment.id)
	await transaction(deps.db, (tx) => applyDispute(tx, payment.id, news, deps.clock.now()))
	return true
}

/** What was asked of the gateway before has an end before the loss is counted. */
async function settleRefunds(deps: PaymentDeps, paymentId: string): Promise<void> {
	for (const { id, state } of await listGatewayRefunds(deps.db, paymentId)) {
		if (state !== 'intended') continue
		await settleRefund(deps, id).catch((error: unknown) => {
			if (!isRefusedForGood(error)) throw error
		})
	}
}

async function findDisputed(db: Reader, news: GatewayDispute): Promise<Payment | undefined> {
	const known = await findPayment(db, 'intent_id', news.intentId)
	if (known || news.paymentId === null) return known
	return await findPayment(db, 'id', news.paymentId)
}

async function applyDispute(
	tx: Tx,
	paymentId: string,
	news: GatewayDispute,
	now: Instant,
): Promise<void> {
	const payment = await lockPayment(tx, paymentId)
	invariant(payment.state === 'paid', 'what is disputed was paid')
	const order = await lockOrder(tx, paymentId)
	invariant(order, `payment ${paymentId} belongs to an order`)
	const change = await recordDispute(tx, { paymentId, orderId: order.id }, news, now)
	const { number } = order
	const { dispute } = change
	if (change.before === null) {
		await queueDisputeMessage(tx, { dispute, number }, { kind: 'dispute-opened' }, now)
		await recordStep(tx, order, {
			event: 'dispute-opened',
			actor: system,
			at: now,
			change: { dispute: 'open' },
		})
	}
	const { state } = dispute
	const wasOver = change.before !== null && disputeLife[change.before].isOver
	if (!wasOver && (state === 'won' || state === 'lost' || state === 'inquiry-closed')) {
		const news = { kind: 'dispute-closed', outcome: state } as const
		await queueDisputeMessage(tx, { dispute, number }, news, now)
	}
	const mark = await markOf(tx, paymentId)
	if (state === 'lost')
		return await settleLoss(tx, { payment, order }, { ...change, wasOver, mark }, now)
	if (disputeLife[state].isOver && !wasOver) {
		const step = { event: 'dispute-won', actor: system, at: now } as const
		await recordStep(tx, order, { ...step, change: { dispute: mark } })
	}
}

/** Open while one of them is; lost once one was; else the word of the banks is ours. */
async function markOf(tx: Tx, paymentId: string): Promise<'open' | 'won' | 'lost'> {
	const states = (await disputesOfPayment(tx, paymentId)).map(({ state }) => state)
	if (states.some((state) => !disputeLife[state].isOver)) return 'open'
	return states.includes('lost') ? 'lost' : 'won'
}
