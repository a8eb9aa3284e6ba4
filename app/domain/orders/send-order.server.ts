import { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { findRefund } from '#app/domain/payments/payments.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { complaintDeadline, presumedReceipt } from './complaint-window.ts'
import { notInState, refundUnderWay } from './errors.ts'
import { mayHappen } from './life.ts'
import { lockOrderBy } from './orders-by-key.server.ts'
import { recordStep } from './record-step.server.ts'
import { indexParcel } from './search/index-order.server.ts'

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
 * A paid order leaves the house. What is told of the time to complain is counted from when the
 * parcel counts as received at the latest; a buyer who confirms receipt earlier begins it earlier.
 * Refuses an order that is not paid or was sent already, and one whose money is on its way back to
 * the buyer (`orders.refund_under_way`).
 */
export async function sendOrder(
	deps: { db: Db; clock: Clock },
	input: { number: string } & z.infer<typeof sendOrderSchema>,
	actor: Actor,
): Promise<void> {
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const order = await lockOrderBy(tx, 'number', input.number)
		if (!mayHappen('sent', order.state)) throw notInState('sent')
		const refund = await findRefund(tx, 'payment_id', order.payment_id)
		if (refund && refund.state !== 'failed') throw refundUnderWay()
		const { courier, trackingNumber } = input
		const receivedBy = presumedReceipt(now)
		const complaintUntil = complaintDeadline(receivedBy, await holidaysAfter(tx, receivedBy))
		await recordStep(tx, order, {
			event: 'sent',
			actor,
			at: now,
			change: {
				sent_at: now,
				courier,
				tracking_number: trackingNumber,
				complaint_until: complaintUntil,
			},
			news: { kind: 'order-sent', courier, trackingNumber, complaintUntil },
		})
		await indexParcel(tx, order.id, { courier, trackingNumber })
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
