import { system } from '#app/domain/audit/actor.ts'
import { bookDisputeLost } from '#app/domain/bookkeeping/book-dispute-lost.server.ts'
import { bookOrderChargedBack } from '#app/domain/bookkeeping/book-order-charged-back.server.ts'
import { stepOf } from '#app/domain/orders/life.ts'
import type { OrderRow, PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { nothingLeft } from '#app/domain/orders/refunds/record-refunded.server.ts'
import { returnHome } from '#app/domain/orders/refunds/return-home.server.ts'
import { isUntouched } from '#app/domain/orders/refunds/units-gone.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { lockOrder, selectShares, selectUnits } from '#app/domain/orders/store.server.ts'
import { bookedShare } from '#app/domain/orders/unit-splits.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import {
	type DisputeChange,
	recordDispute,
} from '#app/domain/payments/disputes/record-dispute.server.ts'
import { recordLoss } from '#app/domain/payments/disputes/record-loss.server.ts'
import type { GatewayDispute } from '#app/domain/payments/gateway.ts'
import { findPayment, lockPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { queueDisputeMessage } from './queue-dispute-message.server.ts'

/**
 * Brings an order in line with a dispute of its payment, as the gateway tells of it: what the bank
 * has withdrawn or given back is booked once, and when it has decided against us the loss is borne.
 * An order that never left the house is then undone, its pieces are on sale again; what has left
 * falls on the reserve, and no maker loses anything. Repeating it changes nothing. False for a
 * payment that is not ours.
 */
export async function settleDispute(deps: PaymentDeps, news: GatewayDispute): Promise<boolean> {
	const payment = await findDisputed(deps.db, news)
	if (!payment) return false
	// The dispute may be heard of before the payment it is about.
	if (payment.state !== 'paid') await settlePayment(deps, payment.id)
	await transaction(deps.db, (tx) => applyDispute(tx, payment.id, news, deps.clock.now()))
	return true
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
	if (state === 'lost') return await bearLoss(tx, order, change, wasOver, now)
	if (disputeLife[state].isOver && !wasOver) {
		const step = { event: 'dispute-won', actor: system, at: now } as const
		await recordStep(tx, order, { ...step, change: { dispute: 'won' } })
	}
}

/** Whose loss it is depends on where the pieces are: at home they go back to their lots. */
async function bearLoss(
	tx: Tx,
	order: OrderRow,
	{ dispute, heldSen }: DisputeChange,
	wasOver: boolean,
	now: Instant,
): Promise<void> {
	if (heldSen > 0) await recordLoss(tx, dispute, heldSen)
	const isUndone = stepOf('charged-back', order.state) && heldSen === order.total_sen
	// What was given back in part is not undone as a whole.
	const isWhole = isUndone && (await isUntouched(tx, order.id, null))
	if (isWhole && !wasOver) {
		if (order.state === 'part-sent') return await undoRest(tx, order, dispute.id, heldSen, now)
		return await undo(tx, order, dispute.id, now)
	}
	if (heldSen > 0) {
		const borneSen = dispute.written_off_sen
		const of = { orderId: order.id, disputeId: dispute.id, undone: [] }
		const lost = { ...of, borneSen, amountSen: heldSen }
		await bookDisputeLost(tx, { ...lost, lostAt: now }, now)
	}
	if (wasOver) return
	const step = { event: 'dispute-lost', actor: system, at: now } as const
	await recordStep(tx, order, { ...step, change: { dispute: 'lost' } })
}

async function undo(tx: Tx, order: OrderRow, disputeId: string, now: Instant): Promise<void> {
	await returnHome(tx, order.id, await selectUnits(tx, order.id), now)
	await bookOrderChargedBack(tx, { orderId: order.id, disputeId, chargedBackAt: now }, now)
	await recordStep(tx, order, {
		event: 'charged-back',
		actor: system,
		at: now,
		change: { dispute: 'lost', refunded_at: now },
	})
}

/** Only what never left is undone: its shares bear their part of the loss, the reserve the rest. */
async function undoRest(
	tx: Tx,
	order: OrderRow,
	disputeId: string,
	amountSen: Sen,
	now: Instant,
): Promise<void> {
	const units = await unitsToSend(tx, order.id)
	const ids = new Set(units.map(({ id }) => id))
	const shares = (await selectShares(tx, order.id)).filter((share) => ids.has(share.unit_id))
	await returnHome(tx, order.id, units, now)
	const undone = shares.map(bookedShare)
	const lost = { orderId: order.id, disputeId, borneSen: ZERO, amountSen, undone }
	await bookDisputeLost(tx, { ...lost, lostAt: now }, now)
	await recordStep(tx, order, {
		event: 'charged-back',
		actor: system,
		at: now,
		change: { dispute: 'lost', ...(await nothingLeft(tx, order, now)) },
	})
}
