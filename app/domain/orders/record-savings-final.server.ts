import type { Actor } from '#app/domain/audit/actor.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { totalsByParty } from './party-total.ts'
import { recordStep } from './record-step.server.ts'
import { unitsGone } from './refunds/units-gone.server.ts'
import { findOrderBy, selectShares } from './store.server.ts'

/**
 * An order's credits are final and with them its life is complete, in the transaction that booked
 * it and holds its lock. Refuses an order that is not received, or not any more.
 */
export async function recordSavingsFinal(
	tx: Tx,
	mark: { orderId: string; actor: Actor; at: Instant },
): Promise<void> {
	const { orderId, actor, at } = mark
	const order = await findOrderBy(tx, 'id', orderId)
	invariant(order, `order ${orderId} exists`)
	const gone = await unitsGone(tx, orderId)
	const shares = (await selectShares(tx, orderId)).filter(({ unit_id }) => !gone.has(unit_id))
	const parties = totalsByParty(
		shares.map(({ party, amount_sen }) => ({ party, amountSen: amount_sen })),
	)
	await recordStep(tx, order, {
		event: 'completed',
		actor,
		at,
		change: { savings_final_at: at },
		news: { kind: 'order-completed', parties },
	})
}
