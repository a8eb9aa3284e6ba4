import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { orderPaidKey } from './book-order-paid.server.ts'
import { clearing, disputedFunds } from './chart.ts'

export interface OrderChargedBack {
	orderId: string
	/** names the event in the ledger */
	key: string
	chargedBackAt: Instant
}

/**
 * The whole money of an order that never left the house is the buyer's again by the word of a bank:
 * the entry of its sale, negated line by line. What the gateway owed us for it stands among the
 * disputed funds by now, so those bear that line.
 */
export async function bookOrderChargedBack(
	tx: Tx,
	order: OrderChargedBack,
	postedAt: Instant,
): Promise<void> {
	await reverseEntry(
		tx,
		{
			originalKey: orderPaidKey(order.orderId),
			kind: 'order.charged-back',
			occurredAt: order.chargedBackAt,
			idempotencyKey: order.key,
			source: { kind: 'order', id: order.orderId },
			bearer: (code) => (code === clearing.code ? disputedFunds.code : code),
		},
		postedAt,
	)
}
