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

/** To whom an order goes, as it was typed when it was placed. */
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
