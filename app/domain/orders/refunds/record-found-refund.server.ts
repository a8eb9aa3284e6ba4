import { system } from '#app/domain/audit/actor.ts'
import { bookOwedRepaid } from '#app/domain/bookkeeping/book-owed-repaid.server.ts'
import { bookRefundFound } from '#app/domain/bookkeeping/book-refund-found.server.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { isUndecided } from '#app/domain/orders/refund.ts'
import { insertOrderEvent, lockOrder } from '#app/domain/orders/store.server.ts'
import { voidReturn } from '#app/domain/payments/by-hand/void-return.server.ts'
import type { RefundState } from '#app/domain/payments/gateway.ts'
import { intendRefund } from '#app/domain/payments/intend-refund.server.ts'
import {
	findRefund,
	lockPayment,
	type Payment,
	type Refund,
} from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { writeApproval } from './approve-refund.server.ts'
import { quoteRest, readRefundable } from './quotes-of-refunds.server.ts'
import { recordRefundStep } from './record-refund-step.server.ts'
import { writeRequest } from './request-refund.server.ts'
import { assignToNoPiece } from './settle-found-refund.server.ts'
import { insertRefund } from './store.server.ts'
import { countReplacementsWaiting } from './units-gone.server.ts'
import { owedOf, voidRefunds } from './void-refunds.server.ts'

/** What stands as the reason of a refund that was not asked for here. */
const MADE_ELSEWHERE = 'Stripe Dashboard'

interface Found {
	payment: Payment
	order: OrderRow
	state: RefundState
	at: Instant
}

/**
 * Takes over a refund that somebody made at the gateway itself, once. What was asked for here and
 * does not fit beside it comes to nothing. One of all that is left is settled like ours; any other
 * stands on an account of its own until finance says what it was for (`settleFoundRefund`).
 */
export async function recordFoundRefund(
	deps: { db: Db; clock: Clock },
	paymentId: string,
	state: RefundState,
): Promise<Refund> {
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const payment = await lockPayment(tx, paymentId)
		const order = await lockOrder(tx, paymentId)
		invariant(order, `payment ${paymentId} belongs to an order`)
		const known = await findRefund(tx, 'gateway_refund_id', state.refundId)
		if (known) return known
		const found = { payment, order, state, at }
		const refundId = await take(tx, found)
		const refund = await findRefund(tx, 'id', refundId)
		invariant(refund, 'what was just written down is there')
		return refund
	})
}

async function take(tx: Tx, found: Found): Promise<string> {
	const { payment, order, state, at } = found
	const before = await readRefundable(tx, order, payment)
	const owed = before.refunds.find((one) => one.state === 'owed' && owedOf(one) === state.amountSen)
	if (owed && before.leftSen < state.amountSen) {
		await repeatOwed(tx, found, owed.id)
		return owed.id
	}
	const owedSen = await voidRefunds(tx, { payment, order }, state.amountSen, at)
	const left = await readRefundable(tx, order, payment)
	const isAsked = left.refunds.some((one) => isUndecided(one.state))
	const isAll =
		owedSen === 0 &&
		left.leftSen === state.amountSen &&
		quoteRest(left).amountSen === state.amountSen
	// What is set aside is neither with the buyer nor on the shelf: finance waits until it is sent.
	const isWaiting = isAsked || (await countReplacementsWaiting(tx, order.id)) > 0
	return isAll && !isWaiting && mayHappen('refund-asked', order.state)
		? await takeAll(tx, found)
		: await takePart(tx, found, owedSen)
}

/** What the buyer's bank had sent back was tried once more at the gateway: it is owed no more. */
async function repeatOwed(tx: Tx, { order, state, at }: Found, refundId: string): Promise<void> {
	const { amountSen, refundId: gatewayId } = state
	await recordRefund(tx, refundId, { status: 'succeeded', refundId: gatewayId }, at)
	await recordRefundStep(tx, refundId, 'settled')
	await voidReturn(tx, refundId)
	const repaid = { orderId: order.id, repaidUnder: gatewayId, amountSen, repaidAt: at }
	await bookOwedRepaid(tx, { ...repaid, by: 'gateway' }, at)
	await insertOrderEvent(tx, { orderId: order.id, kind: 'refund-repaid', actor: system, at })
}

/** All that is left: what was found before and not assigned was no piece's either. */
async function takeAll(tx: Tx, { payment, order, state, at }: Found): Promise<string> {
	await assignToNoPiece(tx, { payment, order }, at)
	const wish = { what: 'order' } as const
	const request = { wish, reason: MADE_ELSEWHERE, actor: system, at }
	const refundId = await writeRequest(tx, payment, order, request)
	await writeApproval(tx, order, { refundId, actor: system, at })
	await recordRefund(tx, refundId, { status: 'pending', refundId: state.refundId }, at)
	return refundId
}

/**
 * It is booked, and pays what was owed to its buyer. What it came to beyond that waits to be
 * assigned: nobody here knows what it was for.
 */
async function takePart(
	tx: Tx,
	{ payment, order, state, at }: Found,
	owedSen: Sen,
): Promise<string> {
	const { amountSen, refundId: gatewayId } = state
	const id = newId()
	const isAssigned = owedSen === amountSen
	const decided = isAssigned ? { by: system.kind, at } : { by: null, at: null }
	await insertRefund(tx, {
		id,
		order_id: order.id,
		what: 'amount',
		channel: 'gateway',
		amount_sen: amountSen,
		shipping_sen: ZERO,
		code_sen: ZERO,
		to_reserve_sen: ZERO,
		to_capital_sen: ZERO,
		borne_sen: ZERO,
		bearer: null,
		apart_sen: owedSen,
		had_elsewhere_sen: ZERO,
		had_of_capital_sen: ZERO,
		reason: MADE_ELSEWHERE,
		state: isAssigned ? 'settled' : 'unassigned',
		bank: null,
		account_number: null,
		account_holder: null,
		requested_by: system.kind,
		requested_at: at,
		decided_by: decided.by,
		decided_at: decided.at,
		decision: null,
		settled_at: decided.at,
	})
	const intent = { id, paymentId: payment.id, amountSen, reason: MADE_ELSEWHERE, at }
	await intendRefund(tx, { ...intent, channel: 'gateway', actor: system })
	await recordRefund(tx, id, { status: 'succeeded', refundId: gatewayId }, at)
	await bookRefundFound(tx, { orderId: order.id, refundId: id, amountSen, foundAt: at }, at)
	if (owedSen > 0) {
		const repaid = { orderId: order.id, repaidUnder: gatewayId, amountSen: owedSen, repaidAt: at }
		await bookOwedRepaid(tx, { ...repaid, by: 'found' }, at)
	}
	await insertOrderEvent(tx, { orderId: order.id, kind: 'refund-found', actor: system, at })
	return id
}
