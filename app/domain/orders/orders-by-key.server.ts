import { lockPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader, Tx } from '#db/client.ts'
import { noSuchOrder } from './errors.ts'
import type { OrderRow } from './open-payment.server.ts'
import { findOrderBy, lockOrder } from './store.server.ts'

/** The order behind a buyer's link, or with an id or a number. Refuses `orders.no_such_order`. */
export async function getOrderBy(
	db: Reader,
	column: 'token' | 'id' | 'number',
	value: string,
): Promise<OrderRow> {
	const order = await findOrderBy(db, column, value)
	if (!order) throw noSuchOrder()
	return order
}

/** The same, locked until the transaction ends. */
export async function lockOrderBy(
	tx: Tx,
	column: 'token' | 'id' | 'number',
	value: string,
): Promise<OrderRow> {
	const found = await getOrderBy(tx, column, value)
	const order = await lockOrder(tx, found.payment_id)
	invariant(order, 'an order is never deleted')
	return order
}

/** The order of this number and its payment, both locked until the transaction ends. */
export async function lockWithPayment(
	tx: Tx,
	number: string,
): Promise<{ payment: Payment; order: OrderRow }> {
	const found = await getOrderBy(tx, 'number', number)
	const payment = await lockPayment(tx, found.payment_id)
	const order = await lockOrder(tx, found.payment_id)
	invariant(order, 'an order is never deleted')
	return { payment, order }
}
