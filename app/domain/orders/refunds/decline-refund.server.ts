import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchRefund, refundDecided } from '#app/domain/orders/errors.ts'
import { getOrderBy, lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { refundAfter } from '#app/domain/orders/refund.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { findRefund, updateRefund } from './store.server.ts'

/**
 * Treasurer or head decline a refund that was asked for, and say why: staff read it, and may ask
 * for another. Refuses one that is decided (`orders.refund_decided`).
 */
export async function declineRefund(
	deps: { db: Db; clock: Clock },
	input: { refundId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const { refundId, reason } = input
	const at = deps.clock.now()
	const found = await findRefund(deps.db, refundId)
	if (!found) throw noSuchRefund()
	const { number } = await getOrderBy(deps.db, 'id', found.order_id)
	await transaction(deps.db, async (tx) => {
		const { order } = await lockWithPayment(tx, number)
		const refund = await findRefund(tx, refundId)
		const state = refund && refundAfter('declined', refund.state)
		if (!state) throw refundDecided()
		const decidedBy = actorId(actor) ?? actor.kind
		await updateRefund(tx, refundId, {
			state,
			decided_by: decidedBy,
			decided_at: at,
			decision: reason,
		})
		await recordStep(tx, order, { event: 'refund-declined', actor, at })
		await recordAudit(tx, {
			actor,
			action: 'orders.refund-declined',
			subjectKind: 'order',
			subjectId: order.id,
			details: { refundId, reason },
			at,
		})
	})
}
