import { rupiah, type Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

export interface ShippingRate {
	readonly code: 'flat'
	readonly priceSen: Sen
	readonly label: Text
}

/** What sending any order to anywhere in Indonesia costs. */
export const shippingRate: ShippingRate = {
	code: 'flat',
	priceSen: rupiah(20_000),
	label: { id: 'Ongkos kirim (seluruh Indonesia)', en: 'Shipping (all of Indonesia)' },
}
