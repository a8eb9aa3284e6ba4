import type { Actor } from '#app/domain/audit/actor.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { insertOrderEvent, updateOrder } from './store.server.ts'

/** Remembers that an order's credits are final, in the transaction that booked it. */
export async function recordSavingsFinal(
	tx: Tx,
	mark: { orderId: string; actor: Actor; at: Instant },
): Promise<void> {
	await updateOrder(tx, mark.orderId, { savings_final_at: mark.at })
	await insertOrderEvent(tx, {
		orderId: mark.orderId,
		kind: 'savings-final',
		actor: mark.actor,
		at: mark.at,
	})
}
