import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import type { Tx } from '#db/client.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'
import { termsOfOrder, termsOfParcel } from './order-terms.ts'
import { insertTerms } from './store.server.ts'

type NewOrder = Pick<
	OrdersSchema['orders'],
	'id' | 'number' | 'buyer_name' | 'buyer_phone' | 'delivery' | 'shipping_service'
>

/**
 * Has staff find a new order by its number, buyer, telephone, way to pay and way to go, in the
 * transaction that places it.
 */
export async function indexOrder(
	tx: Tx,
	order: NewOrder,
	method: PaymentMethodName,
): Promise<void> {
	const terms = termsOfOrder({
		number: order.number,
		buyerName: order.buyer_name,
		buyerPhone: order.buyer_phone,
		delivery: order.delivery,
		service: order.shipping_service,
		method,
	})
	await insertTerms(tx, order.id, terms)
}

/** Has it be found by a parcel's courier and resi too, in the transaction that sends it. */
export async function indexParcel(
	tx: Tx,
	orderId: string,
	parcel: { courier: string; trackingNumber: string },
): Promise<void> {
	await insertTerms(tx, orderId, termsOfParcel(parcel))
}
