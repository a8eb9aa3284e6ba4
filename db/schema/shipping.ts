import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type ZoneName =
	| 'east-java'
	| 'java-bali'
	| 'sumatra'
	| 'kalimantan'
	| 'sulawesi'
	| 'nusa-tenggara'
	| 'maluku'
	| 'papua'
	| 'southeast-asia'
	| 'east-asia'
	| 'oceania'
	| 'west-asia'
	| 'europe'
	| 'americas'
	| 'africa'

export interface ShippingSchema {
	shipping_services: {
		code: string
		courier: string
		name: string
		created_at: Instant
	}
	shipping_rates: {
		id: string
		service_code: string
		zone: ZoneName
		version: number
		from_date: CalendarDate
		first_kg_sen: Sen
		next_kg_sen: Sen
		/** working days on the way, without packing */
		least_days: number
		most_days: number
		/** cubic centimetres that count as a kilogram */
		divisor_cm3: number
		active: number
		set_by: string | null
		set_at: Instant
	}
}
