import type { Actor } from '#app/domain/audit/actor.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { endUnpaid } from '#app/domain/orders/settle-payment.server.ts'
import { lockOrder } from '#app/domain/orders/store.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import type { LockedSale } from './sell-at-counter.server.ts'

/**
 * The buyer at the counter does not pay after all: the pieces go back to their lots at once. The
 * caller holds the locks. Refuses what is paid, or over (`orders.not_cancellable`).
 */
export async function cancelAtCounter(
	tx: Tx,
	{ payment, order }: LockedSale,
	{ actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
	const isOver = order.channel !== 'till' || order.cancel_asked_at !== null
	if (isOver || !mayHappen('cancel-asked', order.state)) throw notInState('cancel-asked')
	const change = { cancel_asked_at: at }
	await recordStep(tx, order, { event: 'cancel-asked', actor, at, change })
	const asked = await lockOrder(tx, payment.id)
	invariant(asked, 'an order is never deleted')
	await endUnpaid(tx, payment, asked, at)
}
