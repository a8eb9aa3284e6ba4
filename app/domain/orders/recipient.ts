import { countryLine } from '#app/domain/shipping/country.ts'
import type { OrderRow } from './open-payment.server.ts'

/** Who bought an order, and where it goes. */
export interface Recipient {
	readonly name: string
	readonly phone: string
	/** in two letters, `ID` in Indonesia; empty where it is fetched at the counter */
	readonly country: string
	/** the last line of an address abroad: its country in English capitals; else null */
	readonly countryLine: string | null
	readonly street: string
	/** abroad alone */
	readonly lineTwo: string
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
		country: order.address_country,
		countryLine: countryLine(order.address_country),
		street: order.address_street,
		lineTwo: order.address_line_two,
		village: order.address_village,
		district: order.address_district,
		city: order.address_city,
		province: order.address_province,
		postalCode: order.address_postal_code,
	}
}

/** What a list says under a city: its province in Indonesia, its country abroad. */
export function landOf(row: Pick<OrderRow, 'address_country' | 'address_province'>): string {
	return countryLine(row.address_country) ?? row.address_province
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
