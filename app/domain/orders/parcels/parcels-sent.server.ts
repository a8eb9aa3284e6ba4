import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { selectParcelsOf, selectUnitsSent } from './store.server.ts'

/** What left the house at one time: by a courier under a resi, or over the counter. */
export interface SentParcel {
	readonly id: string
	/** the first of its order is 1 */
	readonly position: number
	/** both are null for what was handed over at the counter */
	readonly courier: string | null
	readonly trackingNumber: string | null
	readonly sentAt: Instant
	readonly unitIds: readonly string[]
}

/** A parcel that a courier has. */
export interface WithCourier {
	readonly courier: string
	readonly trackingNumber: string
}

/** True for what a courier has; false for what was handed over at the counter. */
export function isWithCourier<Parcel extends Pick<SentParcel, 'courier' | 'trackingNumber'>>(
	parcel: Parcel,
): parcel is Parcel & WithCourier {
	return parcel.courier !== null && parcel.trackingNumber !== null
}

/** What has left of an order, the first parcel before the others. */
export async function parcelsOfOrder(db: Reader, orderId: string): Promise<SentParcel[]> {
	const rows = await selectParcelsOf(db, [orderId])
	const units = rows.length === 0 ? [] : await selectUnitsSent(db, orderId)
	return rows.map((row) => ({
		id: row.id,
		position: row.position,
		courier: row.courier,
		trackingNumber: row.tracking_number,
		sentAt: row.sent_at,
		unitIds: units.filter((unit) => unit.parcel_id === row.id).map((unit) => unit.unit_id),
	}))
}

/** The resi of each of these orders, by the order's id, the first parcel's before the others. */
export async function resiOfOrders(
	db: Reader,
	orderIds: readonly string[],
): Promise<Map<string, string[]>> {
	const rows = orderIds.length === 0 ? [] : await selectParcelsOf(db, orderIds)
	const resi = new Map<string, string[]>()
	for (const { order_id: orderId, tracking_number: number } of rows) {
		if (number !== null) resi.set(orderId, [...(resi.get(orderId) ?? []), number])
	}
	return resi
}
