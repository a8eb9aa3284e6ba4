import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { heldByDispute } from '#app/domain/orders/errors.ts'
import { queueOrderMessage } from '#app/domain/orders/queue-order-message.server.ts'
import { recordRefunded } from '#app/domain/orders/refunds/record-refunded.server.ts'
import { insertOrderEvent, lockOrder } from '#app/domain/orders/store.server.ts'
import { findReturnBy } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { recordReturn } from '#app/domain/payments/by-hand/record-return.server.ts'
import { dayNotPossible, returnDone } from '#app/domain/payments/errors.ts'
import type { ReturnSlip } from '#app/domain/payments/method.ts'
import { findRefund, lockPayment } from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * The treasurer has sent money back to a buyer's account. What was an order's reverses it, and its
 * pieces go back to their lots if they never left; what was held for the buyer is held no more.
 * Refuses what has gone back already (`payments.return_done`), a refund while a bank decides
 * (`orders.disputed`), and a day before it was due or in the future.
 */
export async function returnMoney(
	deps: { db: Db; clock: Clock },
	input: { returnId: string; slip: ReturnSlip },
	actor: Actor,
): Promise<void> {
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const found = await findReturnBy(tx, input.returnId)
		if (!found) throw returnDone()
		const payment = await lockPayment(tx, found.payment_id)
		const order = await lockOrder(tx, found.payment_id)
		const due = await findReturnBy(tx, input.returnId)
		invariant(order && due, 'neither an order nor a return is ever deleted')
		if (due.state !== 'due') throw returnDone()
		// A bank that decides for the buyer gives it back itself.
		if (due.refund_id !== null && order.dispute === 'open') throw heldByDispute()
		const { slip } = input
		const isBefore = slip.paidOn < dateInMagetan(due.due_at)
		if (isBefore || slip.paidOn > dateInMagetan(now)) throw dayNotPossible()
		if (due.refund_id !== null) {
			// What its bank sent back is the gateway's failure for ever.
			const refund = await findRefund(tx, 'id', due.refund_id)
			const done = { status: 'succeeded', refundId: null } as const
			if (refund?.state === 'intended') await recordRefund(tx, due.refund_id, done, now)
			await recordRefunded(tx, { payment, order }, due.refund_id, now)
		}
		await recordReturn(tx, due, { orderId: order.id, slip, actor, at: now })
		await insertOrderEvent(tx, { orderId: order.id, kind: 'money-returned', actor, at: now })
		await recordAudit(tx, {
			actor,
			action: 'payments.money-returned',
			subjectKind: 'order',
			subjectId: order.id,
			details: { amountSen: due.amount_sen, reason: due.reason, reference: slip.reference },
			at: now,
		})
		if (due.reason === 'refund') return
		const news = { kind: 'money-returned', amountSen: due.amount_sen } as const
		await queueOrderMessage(tx, order, news, now, due.id)
	})
}
