import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { alreadyPacked, notInState } from './errors.ts'
import { mayHappen } from './life.ts'
import type { OrderRow } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { refuseWhileRefunding } from './refunds-under-way.server.ts'

/**
 * The pieces of an order, which the caller has locked, lie in their parcel. Nobody has to say so
 * before it leaves. Refuses an order that is not paid or has left, one that is packed already
 * (`orders.already_packed`), and one whose money goes back (`orders.refund_under_way`).
 */
export async function recordPacking(
	tx: Tx,
	order: OrderRow,
	{ actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
	if (!mayHappen('packed', order.state)) throw notInState('packed')
	if (order.packed_at) throw alreadyPacked()
	await refuseWhileRefunding(tx, order)
	await recordStep(tx, order, { event: 'packed', actor, at, change: { packed_at: at } })
	await recordAudit(tx, {
		actor,
		action: 'orders.packed',
		subjectKind: 'order',
		subjectId: order.id,
		at,
	})
}
