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
	/** when the counter is open, one row for each day of the week; times as `08:30` */
	counter_hours: {
		/** as ISO counts: 1 is Monday */
		weekday: number
		opens: string | null
		closes: string | null
		opens_again: string | null
		closes_again: string | null
	}
	tracking_pages: {
		courier: string
		/** with `{resi}` where the number belongs, if the page takes one */
		address: string
		/** when somebody opened it and found that it works; null: no buyer is sent there */
		confirmed_at: Instant | null
	}
	/** up to which value a parcel needs no more than a form */
	customs_limits: {
		form: 'cn22'
		amount_sen: Sen
		/** what the sum was reckoned from */
		basis: string
		set_at: Instant
	}
}
