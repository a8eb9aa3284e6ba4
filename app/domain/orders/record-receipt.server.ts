import type { Actor } from '#app/domain/audit/actor.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { complaintDeadline, presumedReceipt } from './complaint-window.ts'
import type { OrderRow } from './open-payment.server.ts'
import { parcelsOfOrder } from './parcels/parcels-sent.server.ts'
import { recordStep } from './record-step.server.ts'

/**
 * The parcel has arrived, or counts as arrived: from here the buyer's time to complain runs. The
 * caller has locked the order. Returns when that time ends. Refuses `orders.not_receivable`.
 */
export async function recordReceipt(
	tx: Tx,
	order: OrderRow,
	receipt: { actor: Actor; receivedAt: Instant; at: Instant },
): Promise<Instant> {
	const { actor, receivedAt, at } = receipt
	const from = await latestOf(tx, order, receivedAt)
	const complaintUntil = complaintDeadline(from, await holidaysAfter(tx, from))
	await recordStep(tx, order, {
		event: 'received',
		actor,
		at,
		change: { received_at: receivedAt, complaint_until: complaintUntil },
		news: { kind: 'order-received', complaintUntil },
	})
	return complaintUntil
}

/** What was sent in exchange meanwhile counts as received in its own time. */
async function latestOf(tx: Tx, order: OrderRow, receivedAt: Instant): Promise<Instant> {
	const last = (await parcelsOfOrder(tx, order.id)).at(-1)
	if (!last || order.sent_at === null || last.sentAt <= order.sent_at) return receivedAt
	const presumed = presumedReceipt(last.sentAt, order.address_country)
	return presumed > receivedAt ? presumed : receivedAt
}
