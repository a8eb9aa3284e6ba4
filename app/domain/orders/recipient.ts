import type { OrderRow } from './open-payment.server.ts'

/** Who bought an order, and where it goes. */
export interface Recipient {
	readonly name: string
	readonly phone: string
	readonly street: string
	readonly village: string
	readonly district: string
	readonly city: string
	readonly province: string
	readonly postalCode: string
}

/**
 * To whom an order goes, as it was typed when it was placed. Without an address where it is fetched
 * at the counter.
 */
export function recipientOf(order: OrderRow): Recipient {
	return {
		name: order.buyer_name,
		phone: order.buyer_phone,
		street: order.address_street,
		village: order.address_village,
		district: order.address_district,
		city: order.address_city,
		province: order.address_province,
		postalCode: order.address_postal_code,
	}
}

/** By which service an order is sent, and the kilograms that were paid for. */
export interface AgreedService {
	readonly name: string
	readonly kilograms: number
}

/** How an order is sent, as agreed when it was placed; null where it is fetched at the counter. */
export function serviceOf(order: OrderRow): AgreedService | null {
	const { shipping_service: name, shipping_kilograms: kilograms } = order
	return name === null ? null : { name, kilograms: kilograms ?? 1 }
}
