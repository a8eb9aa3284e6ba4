import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { orderPaidKey } from './book-order-paid.server.ts'

/**
 * A sale at the counter that was a mistake: its entry, negated line by line, so the cash is out of
 * the drawer again. The makers' credits of it are still pending, or it could not be voided. Posts
 * once an order.
 */
export async function bookOrderVoided(
	tx: Tx,
	voided: { orderId: string; voidedAt: Instant },
	postedAt: Instant,
): Promise<void> {
	await reverseEntry(
		tx,
		{
			originalKey: orderPaidKey(voided.orderId),
			kind: 'order.voided',
			occurredAt: voided.voidedAt,
			idempotencyKey: `order-voided:${voided.orderId}`,
			source: { kind: 'order', id: voided.orderId },
		},
		postedAt,
	)
}
