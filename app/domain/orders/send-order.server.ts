import { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { findRefund } from '#app/domain/payments/payments.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { complaintDeadline } from './complaint-window.ts'
import { noSuchOrder, notInState, refundUnderWay } from './errors.ts'
import { mayHappen } from './order.ts'
import { queueOrderMessage } from './queue-order-message.server.ts'
import { findOrderBy, insertOrderEvent, lockOrder, updateOrder } from './store.server.ts'

/** What staff type when a parcel leaves: the courier and its tracking number (*resi*). */
export const sendOrderSchema = z.object({
	courier: z.string().trim().min(2).max(40),
	trackingNumber: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z0-9-]{5,40}$/),
})

/**
 * A paid order leaves the house. From here the buyer's time to complain runs, at whose end the
 * makers' credits become final. Refuses an order that is not paid or was sent already, and one
 * whose money is on its way back to the buyer (`orders.refund_under_way`).
 */
export async function sendOrder(
	deps: { db: Db; clock: Clock },
	input: { number: string } & z.infer<typeof sendOrderSchema>,
	actor: Actor,
): Promise<void> {
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const found = await findOrderBy(tx, 'number', input.number)
		if (!found) throw noSuchOrder()
		const order = await lockOrder(tx, found.payment_id)
		invariant(order, 'an order is never deleted')
		if (!mayHappen('sent', order.state)) throw notInState('sent')
		const refund = await findRefund(tx, 'payment_id', order.payment_id)
		if (refund && refund.state !== 'failed') throw refundUnderWay()
		const { courier, trackingNumber } = input
		const complaintUntil = complaintDeadline(now)
		await updateOrder(tx, order.id, {
			state: 'sent',
			sent_at: now,
			courier,
			tracking_number: trackingNumber,
			complaint_until: complaintUntil,
		})
		await insertOrderEvent(tx, { orderId: order.id, kind: 'sent', actor, at: now })
		const news = { kind: 'order-sent', courier, trackingNumber, complaintUntil } as const
		await queueOrderMessage(tx, order, news, now)
		await recordAudit(tx, {
			actor,
			action: 'orders.sent',
			subjectKind: 'order',
			subjectId: order.id,
			details: { courier, trackingNumber },
			at: now,
		})
	})
}
