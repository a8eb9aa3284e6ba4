import type { OrderState } from '#app/domain/orders/order.ts'
import { resiOfOrders } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import type { Reader } from '#db/client.ts'
import { MOST_ROWS } from './job.ts'
import { selectOrdersByNumber, selectWaitingForCourier } from './store.server.ts'

/** An order as far as it is told apart from others that are worked on with it. */
export interface WorkedOrder {
	readonly number: string
	readonly state: OrderState
	readonly isPacked: boolean
	readonly isCollected: boolean
	readonly buyerName: string
	/** empty where it is fetched at the counter */
	readonly city: string
	/** `JNE REG`; null where it is fetched */
	readonly service: string | null
	/** under which its parcels have left, the first before the others */
	readonly resi: readonly string[]
}

/** Orders by their numbers; one that is not there is left out. */
export async function ordersByNumber(
	db: Reader,
	numbers: readonly string[],
): Promise<Map<string, WorkedOrder>> {
	const wanted = [...new Set(numbers)]
	const rows = wanted.length === 0 ? [] : await selectOrdersByNumber(db, wanted)
	const resi = await resiOfOrders(
		db,
		rows.map(({ id }) => id),
	)
	return new Map(
		rows.map((row) => [
			row.number,
			{
				number: row.number,
				state: row.state,
				isPacked: row.packed_at !== null,
				isCollected: row.delivery === 'counter',
				buyerName: row.buyer_name,
				city: row.address_city,
				service: row.shipping_service,
				resi: resi.get(row.id) ?? [],
			},
		]),
	)
}

/** The orders whose parcels wait for a courier, the oldest first, as many as a job may hold. */
export async function ordersForCourier(db: Reader): Promise<WorkedOrder[]> {
	const waiting = await selectWaitingForCourier(db, MOST_ROWS)
	const orders = await ordersByNumber(
		db,
		waiting.map(({ number }) => number),
	)
	return waiting.flatMap(({ number }) => orders.get(number) ?? [])
}
