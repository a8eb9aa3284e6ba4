import type { Reader } from '#db/client.ts'
import type { OrderState } from './order.ts'
import { findOrderBy, selectOrdersByIds } from './store.server.ts'

export interface OrderName {
	readonly number: string
	readonly state: OrderState
}

/** Few enough for one query. */
const AT_ONCE = 5_000

/** What pages that know orders only by their ids (entries, movements of stock) call them. */
export async function ordersById(
	db: Reader,
	orderIds: readonly string[],
): Promise<Map<string, OrderName>> {
	const ids = [...new Set(orderIds)]
	const names = new Map<string, OrderName>()
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const rows = await selectOrdersByIds(db, ids.slice(from, from + AT_ONCE))
		for (const { id, number, state } of rows) names.set(id, { number, state })
	}
	return names
}

/** The order with this number, if there is one: for what somebody has typed into a search. */
export async function findOrderByNumber(
	db: Reader,
	number: string,
): Promise<OrderName | undefined> {
	const order = await findOrderBy(db, 'number', number)
	return order && { number: order.number, state: order.state }
}
