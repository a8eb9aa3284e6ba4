import type { Tx } from '#db/client.ts'
import { refundUnderWay } from './errors.ts'
import type { OrderRow } from './open-payment.server.ts'
import { refundUnderWayOf } from './refunds/units-gone.server.ts'

/** Refuses `orders.refund_under_way` for an order whose money is on its way back to the buyer. */
export async function refuseWhileRefunding(tx: Tx, order: OrderRow): Promise<void> {
	if ((await refundUnderWayOf(tx, order.id)) !== null) throw refundUnderWay()
}
