import type { Updateable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'

/** Gives a piece that is not paid yet another lot and rule. */
export async function updateUnit(
	tx: Tx,
	id: string,
	change: Pick<
		Updateable<OrdersSchema['order_units']>,
		'lot_id' | 'share_rule_version_id' | 'material_cost_sen'
	>,
): Promise<void> {
	await tx.updateTable('order_units').set(change).where('id', '=', id).execute()
}

/** Orders that were placed online and wait to be fetched and paid in cash, by their payments. */
export function selectOrdersToFetch(db: Reader, paymentIds: readonly string[]) {
	return db
		.selectFrom('orders')
		.select(['payment_id', 'number', 'buyer_name', 'total_sen'])
		.where('payment_id', 'in', paymentIds)
		.where('channel', '=', 'online')
		.execute()
}

/** Whose orders these payments are of. */
export function selectOrdersOfPayments(db: Reader, paymentIds: readonly string[]) {
	return db
		.selectFrom('orders')
		.select(['id', 'number', 'state', 'payment_id', 'buyer_name', 'placed_at'])
		.where('payment_id', 'in', paymentIds)
		.execute()
}
