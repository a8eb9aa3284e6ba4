import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import type { RefundState } from './gateway.ts'
import { updateRefund } from './store.server.ts'

/**
 * Writes down what the gateway said of a refund, which it is `since` a moment: hearing the same
 * again moves nothing. The caller holds the payment's lock.
 */
export async function recordRefund(
	tx: Tx,
	refundId: string,
	state: { status: RefundState['status']; refundId: string | null },
	at: Instant,
	since: Instant = at,
): Promise<void> {
	await updateRefund(tx, refundId, {
		state: state.status,
		gateway_refund_id: state.refundId,
		settled_at: state.status === 'pending' ? null : since,
		checked_at: at,
	})
}
