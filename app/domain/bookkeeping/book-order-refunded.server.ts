import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { orderPaidKey } from './book-order-paid.server.ts'
import { clearing, isMakersCreditCode, paymentsHeld, refundedFrom, refundReserve } from './chart.ts'

export interface OrderRefunded {
	orderId: string
	refundId: string
	refundedAt: Instant
	/** who gives it back: the gateway, or the treasurer from what is held */
	paidFrom: 'gateway' | 'held'
	/** true once the makers' credits of this order are no longer pending */
	savingsFinal: boolean
}

/**
 * The whole order given back: the entry of its sale, negated line by line, never recomputed. Once
 * the makers' credits are final they stay theirs, and the reserve bears exactly those lines
 * instead: a refund never makes a maker's savings negative. The gateway keeps its fee.
 */
export async function bookOrderRefunded(
	tx: Tx,
	refund: OrderRefunded,
	postedAt: Instant,
): Promise<void> {
	await reverseEntry(
		tx,
		{
			originalKey: orderPaidKey(refund.orderId),
			kind: 'order.refunded',
			occurredAt: refund.refundedAt,
			idempotencyKey: `order-refunded:${refund.refundId}`,
			source: { kind: 'order', id: refund.orderId },
			bearer: (code) => {
				if (refund.savingsFinal && isMakersCreditCode(code)) return refundReserve.code
				return refund.paidFrom === 'held' && code === clearing.code
					? paymentsHeld.code
					: refundedFrom(code)
			},
		},
		postedAt,
	)
}
