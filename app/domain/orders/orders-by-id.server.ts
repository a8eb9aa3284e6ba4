import type { Reader } from '#db/client.ts'
import type { OrderState } from './order.ts'
import { selectOrdersByIds } from './store.server.ts'

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
