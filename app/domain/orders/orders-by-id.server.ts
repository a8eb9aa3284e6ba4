import type { Reader } from '#db/client.ts'
import type { OrderState } from './order.ts'
import { findOrderBy, selectOrdersByIds } from './store.server.ts'

export interface OrderName {
	readonly number: string
	readonly state: OrderState
}

/** What pages that know orders only by their ids (entries, movements of stock) call them. */
export async function ordersById(
	db: Reader,
	orderIds: readonly string[],
): Promise<Map<string, OrderName>> {
	const rows = orderIds.length === 0 ? [] : await selectOrdersByIds(db, [...new Set(orderIds)])
	return new Map(rows.map(({ id, number, state }) => [id, { number, state }]))
}

/** The order with this number, if there is one: for what somebody has typed into a search. */
export async function findOrderByNumber(
	db: Reader,
	number: string,
): Promise<OrderName | undefined> {
	const order = await findOrderBy(db, 'number', number)
	return order && { number: order.number, state: order.state }
}
