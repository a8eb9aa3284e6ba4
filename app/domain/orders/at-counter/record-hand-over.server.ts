import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { recordParcel } from '#app/domain/orders/parcels/record-parcel.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { refuseWhileRefunding } from '#app/domain/orders/refunds-under-way.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'

/**
 * Whoever has paid an order, which the caller has locked, fetches it at the counter. Refuses what
 * `deliverAtCounter` refuses.
 */
export async function recordHandOver(
	tx: Tx,
	order: OrderRow,
	{ actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
	const isFetched = order.delivery === 'counter'
	if (!mayHappen('handed-over', order.state) || !isFetched) throw notInState('handed-over')
	await refuseWhileRefunding(tx, order)
	const unitIds = (await unitsToSend(tx, order.id)).map(({ id }) => id)
	await recordStep(tx, order, { event: 'handed-over', actor, at, ...(await handingOver(tx, at)) })
	await recordParcel(tx, order.id, { way: null, unitIds, actor, at })
	await recordAudit(tx, {
		actor,
		action: 'orders.handed-over',
		subjectKind: 'order',
		subjectId: order.id,
		details: { pieces: unitIds.length },
		at,
	})
}

/** What is fetched is received as it leaves: the time to complain runs from here. */
export async function handingOver(tx: Tx, at: Instant) {
	const complaintUntil = complaintDeadline(at, await holidaysAfter(tx, at))
	return {
		change: { sent_at: at, received_at: at, complaint_until: complaintUntil },
		news: { kind: 'order-handed-over', complaintUntil } as const,
	}
}
