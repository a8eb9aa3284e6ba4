import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { findRefundBy, insertRefund } from './store.server.ts'

/**
 * Writes down that a payment is to be given back. Returns the refund's id, or null when one is
 * under way or done: the caller holds the order's lock, and the database allows one alive.
 */
export async function intendRefund(
	tx: Tx,
	request: { paymentId: string; amountSen: Sen; reason: string; actor: Actor; at: Instant },
): Promise<string | null> {
	const earlier = await findRefundBy(tx, 'payment_id', request.paymentId)
	if (earlier && earlier.state !== 'failed') return null
	const id = newId()
	await insertRefund(tx, {
		id,
		payment_id: request.paymentId,
		amount_sen: request.amountSen,
		reason: request.reason,
		state: 'intended',
		gateway_refund_id: null,
		requested_by: actorId(request.actor) ?? request.actor.kind,
		requested_at: request.at,
		settled_at: null,
		checked_at: null,
	})
	return id
}
