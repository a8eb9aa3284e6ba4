import { findRefund } from '#app/domain/payments/payments.server.ts'
import type { Tx } from '#db/client.ts'
import { refundUnderWay } from './errors.ts'
import type { OrderRow } from './open-payment.server.ts'

/** Refuses `orders.refund_under_way` for an order whose money is on its way back to the buyer. */
export async function refuseWhileRefunding(tx: Tx, order: OrderRow): Promise<void> {
	const refund = await findRefund(tx, 'payment_id', order.payment_id)
	if (refund && refund.state !== 'failed') throw refundUnderWay()
}
