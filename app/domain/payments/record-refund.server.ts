import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import type { RefundState } from './gateway.ts'
import { updateRefund } from './store.server.ts'

/** Writes down what the gateway said of a refund. The caller holds the payment's lock. */
export async function recordRefund(
	tx: Tx,
	refundId: string,
	state: { status: RefundState['status']; refundId: string | null },
	at: Instant,
): Promise<void> {
	await updateRefund(tx, refundId, {
		state: state.status,
		gateway_refund_id: state.refundId,
		settled_at: state.status === 'pending' ? null : at,
		checked_at: at,
	})
}
