import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { intendReturn } from '#app/domain/payments/by-hand/intend-return.server.ts'
import { intendRefund } from '#app/domain/payments/intend-refund.server.ts'
import { isByHand } from '#app/domain/payments/method.ts'
import type { Clock } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { notInState, refundUnderWay } from './errors.ts'
import { mayHappen } from './life.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { lockWithPayment } from './orders-by-key.server.ts'
import { recordStep } from './record-step.server.ts'
import { settleRefund } from './settle-refund.server.ts'

export interface RefundOrder {
	number: string
	/** in the words of whoever decides it */
	reason: string
}

/**
 * Gives a whole order back to its buyer, shipping included. The refund is written down first and
 * then asked of the gateway; if that fails, the poller carries it on under the same key, so the
 * money goes back once. What was paid by hand waits for the treasurer's transfer (`returnMoney`).
 * Refuses an order that was not paid, or whose refund is under way or done;
 * passes on the gateway's own refusal, after which the refund has failed.
 */
export async function refundOrder(
	deps: PaymentDeps,
	input: RefundOrder,
	actor: Actor,
): Promise<void> {
	const refundId = await recordWish(deps, input, actor)
	try {
		await settleRefund(deps, refundId)
	} catch (error) {
		// A silent gateway is asked again by the poller; the refund stays written down.
		if (!isRefusal(error) || error.code !== 'payments.gateway_unavailable') throw error
	}
}

function recordWish(
	deps: { db: Db; clock: Clock },
	input: RefundOrder,
	actor: Actor,
): Promise<string> {
	const now = deps.clock.now()
	return transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, input.number)
		if (!mayHappen('refund-asked', order.state)) throw notInState('refund-asked')
		// What was paid by hand goes back with the rupiah of its code.
		const amountSen = payment.taken_sen ?? order.total_sen
		const refundId = await intendRefund(tx, {
			paymentId: order.payment_id,
			amountSen,
			reason: input.reason,
			actor,
			at: now,
		})
		if (refundId === null) throw refundUnderWay()
		if (isByHand(payment.method)) {
			const paymentId = payment.id
			await intendReturn(tx, { paymentId, refundId, reason: 'refund', amountSen, at: now })
		}
		await recordStep(tx, order, { event: 'refund-asked', actor, at: now })
		await recordAudit(tx, {
			actor,
			action: 'orders.refund-asked',
			subjectKind: 'order',
			subjectId: order.id,
			details: { amountSen, reason: input.reason },
			at: now,
		})
		return refundId
	})
}
