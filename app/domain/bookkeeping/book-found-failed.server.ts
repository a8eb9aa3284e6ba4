import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { refundFoundKey } from './book-refund-found.server.ts'

/**
 * What was given back at the gateway past us came back before anybody had said what it was for: as
 * if it had never gone. Posts once a refund.
 */
export async function bookFoundFailed(
	tx: Tx,
	failed: { orderId: string; refundId: string; failedAt: Instant },
	postedAt: Instant,
): Promise<void> {
	await reverseEntry(
		tx,
		{
			originalKey: refundFoundKey(failed.refundId),
			kind: 'refund.failed',
			occurredAt: failed.failedAt,
			idempotencyKey: `refund-failed:${failed.refundId}`,
			source: { kind: 'order', id: failed.orderId },
		},
		postedAt,
	)
}
