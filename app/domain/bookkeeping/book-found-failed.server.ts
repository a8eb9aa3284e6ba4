import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { repaidKey } from './book-owed-repaid.server.ts'
import { refundFoundKey } from './book-refund-found.server.ts'

/**
 * What was given back at the gateway past us came back before anybody had said what it was for: as
 * if it had never gone, and what it had paid of a debt is owed again. Posts once a refund.
 */
export async function bookFoundFailed(
	tx: Tx,
	failed: {
		orderId: string
		refundId: string
		/** its id at the gateway, where it had paid a debt */
		repaidUnder: string | null
		failedAt: Instant
	},
	postedAt: Instant,
): Promise<void> {
	const { orderId, refundId, repaidUnder, failedAt: occurredAt } = failed
	const common = { kind: 'refund.failed', occurredAt, source: { kind: 'order', id: orderId } }
	const idempotencyKey = `refund-failed:${refundId}`
	const found = { ...common, originalKey: refundFoundKey(refundId), idempotencyKey }
	await reverseEntry(tx, found, postedAt)
	if (repaidUnder === null) return
	const originalKey = repaidKey({ by: 'found', repaidUnder })
	const repaid = { ...common, originalKey, idempotencyKey: `${idempotencyKey}:debt` }
	await reverseEntry(tx, repaid, postedAt)
}
