import { type Insertable, sql } from 'kysely'
import { toSend } from '#app/domain/orders/life-event.ts'
import { takenBackAt } from '#app/domain/orders/refunds/store.server.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'

/** False where another parcel has left under this resi. */
export async function insertParcel(
	tx: Tx,
	parcel: Insertable<OrdersSchema['order_parcels']>,
	unitIds: readonly string[],
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('order_parcels')
		.values(parcel)
		.onConflict((conflict) =>
			conflict
				.column('tracking_number')
				.where(sql<boolean>`tracking_number is not null and shares_resi = 0`)
				.doNothing(),
		)
		.executeTakeFirstOrThrow()
	if (numInsertedOrUpdatedRows === 0n) return false
	const units = unitIds.map((unit_id) => ({ unit_id, parcel_id: parcel.id }))
	await tx.insertInto('order_parcel_units').values(units).execute()
	return true
}

/** The parcels of these orders, the first of each before its others. */
export function selectParcelsOf(db: Reader, orderIds: readonly string[]) {
	return db
		.selectFrom('order_parcels')
		.selectAll()
		.where('order_id', 'in', orderIds)
		.orderBy('order_id')
		.orderBy('position')
		.execute()
}

/** Which pieces of an order have left, each with its parcel. */
export function selectUnitsSent(db: Reader, orderId: string) {
	return db
		.selectFrom('order_parcel_units as part')
		.innerJoin('order_parcels as parcel', 'parcel.id', 'part.parcel_id')
		.select(['part.unit_id', 'part.parcel_id'])
		.where('parcel.order_id', '=', orderId)
		.execute()
}

/** The orders of which a parcel has left under one of these resi, the first one first. */
export function selectSentUnder(db: Reader, trackingNumbers: readonly string[]) {
	return db
		.selectFrom('order_parcels as parcel')
		.innerJoin('orders as order', 'order.id', 'parcel.order_id')
		.select(['order.number', 'parcel.tracking_number'])
		.where('parcel.tracking_number', 'in', trackingNumbers)
		.orderBy('parcel.sent_at')
		.execute()
}

/** True for a piece (a column with its id) that has left the house. */
export function hasLeft(unitId: 'unit.id' | 'exchange.new_unit_id') {
	return sql<boolean>`exists (select 1 from order_parcel_units as part
		where part.unit_id = ${sql.ref(unitId)})`
}

/** Pieces of these lots, by lot, that are paid for, and neither packed nor gone from the shelf. */
export function countUnpacked(db: Reader, lotIds: readonly string[]) {
	return db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select((eb) => ['unit.lot_id', eb.fn.countAll<number>().as('units')])
		.where('unit.lot_id', 'in', lotIds)
		.where('order.state', 'in', toSend)
		.where('order.packed_at', 'is', null)
		.where((eb) => eb.not(hasLeft('unit.id')))
		.where(takenBackAt('unit.id'), 'is', null)
		.groupBy('unit.lot_id')
		.execute()
}
