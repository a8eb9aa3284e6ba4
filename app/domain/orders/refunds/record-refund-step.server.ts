import { type RefundEvent, refundAfter } from '#app/domain/orders/refund.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { findRefund, updateRefund } from './store.server.ts'

/**
 * Moves a refund on through its life. The caller holds the locks of payment and order. A step that
 * its life does not know is a bug: whoever asks from outside is refused before.
 */
export async function recordRefundStep(
	tx: Tx,
	refundId: string,
	event: RefundEvent,
	settledAt?: Instant,
): Promise<void> {
	const refund = await findRefund(tx, refundId)
	const state = refund && refundAfter(event, refund.state)
	invariant(state, `a refund that is ${refund?.state} is not ${event}`)
	await updateRefund(tx, refundId, settledAt ? { state, settled_at: settledAt } : { state })
}
