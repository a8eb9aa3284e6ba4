import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { complaintDeadline, presumedReceipt } from './complaint-window.ts'
import { notInState } from './errors.ts'
import { mayHappen } from './life.ts'
import type { OrderRow } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { refuseWhileRefunding } from './refunds-under-way.server.ts'
import { indexParcel } from './search/index-order.server.ts'

/**
 * The parcel of an order, which the caller has locked, leaves the house. Refuses what `sendOrder`
 * refuses.
 */
export async function recordDeparture(
	tx: Tx,
	order: OrderRow,
	parcel: { courier: string; trackingNumber: string; actor: Actor; at: Instant },
): Promise<void> {
	const { courier, trackingNumber, actor, at } = parcel
	if (!mayHappen('sent', order.state)) throw notInState('sent')
	await refuseWhileRefunding(tx, order)
	const receivedBy = presumedReceipt(at)
	const complaintUntil = complaintDeadline(receivedBy, await holidaysAfter(tx, receivedBy))
	await recordStep(tx, order, {
		event: 'sent',
		actor,
		at,
		change: {
			sent_at: at,
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
		at,
	})
}
