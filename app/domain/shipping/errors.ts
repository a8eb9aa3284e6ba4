import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { Refusal } from '#app/shared/refusal.ts'

/** Every code shipping refuses with. */
export type ShippingRefusalCode =
	/** the chosen service does not go there, or not any more */
	| 'shipping.not_offered'
	/** the chosen service costs something else than the buyer was shown */
	| 'shipping.price_changed'
	/** no service with this code */
	| 'shipping.no_such_service'
	/** prices in whole rupiah, days that run forwards, a divisor above zero */
	| 'shipping.bad_rate'
	/** what was asked on days gone by is history */
	| 'shipping.from_past'
	/** the counter is open on some day of the week */
	| 'shipping.counter_never_open'
	/** a sheet with faults is not taken at all */
	| 'shipping.sheet_faults'

type ShippingRefusal = Refusal<ShippingRefusalCode>

export function notOffered(): ShippingRefusal {
	return new Refusal('conflict', 'shipping.not_offered')
}

export function priceChanged(service: string, beforeSen: Sen, nowSen: Sen): ShippingRefusal {
	return new Refusal('conflict', 'shipping.price_changed', { service, beforeSen, nowSen })
}

export function noSuchService(): ShippingRefusal {
	return new Refusal('not-found', 'shipping.no_such_service')
}

export function badRate(): ShippingRefusal {
	return new Refusal('invalid', 'shipping.bad_rate')
}

export function fromPast(today: CalendarDate): ShippingRefusal {
	return new Refusal('rule', 'shipping.from_past', { today })
}

export function counterNeverOpen(): ShippingRefusal {
	return new Refusal('invalid', 'shipping.counter_never_open')
}

export function sheetFaults(count: number): ShippingRefusal {
	return new Refusal('invalid', 'shipping.sheet_faults', { count })
}
