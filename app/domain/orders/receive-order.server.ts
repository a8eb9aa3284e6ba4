import { buyer } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { noSuchOrder, refundUnderWay } from './errors.ts'
import { mayHappen } from './life.ts'
import { recordReceipt } from './record-receipt.server.ts'
import { refundUnderWayOf } from './refunds/units-gone.server.ts'
import { findOrderBy, lockOrder } from './store.server.ts'

/**
 * The buyer says that the parcel has arrived. Refuses an unknown link, and an order that is not on
 * its way or has arrived before (`orders.not_receivable`), or whose money is all on its way back
 * (`orders.refund_under_way`): no time to complain begins for it.
 */
export async function receiveOrder(
	deps: { db: Db; clock: Clock },
	input: { token: string },
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const found = await findOrderBy(tx, 'token', input.token)
		if (!found) throw noSuchOrder()
		const order = await lockOrder(tx, found.payment_id)
		invariant(order, 'an order is never deleted')
		const mayArrive = mayHappen('received', order.state)
		if (mayArrive && (await refundUnderWayOf(tx, order.id)) === 'all') throw refundUnderWay()
		await recordReceipt(tx, order, { actor: buyer, receivedAt: at, at })
	})
}
