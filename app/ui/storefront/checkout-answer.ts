import type { AreaChoices } from '#app/domain/shipping/areas.ts'
import type { DayRange } from '#app/domain/shipping/delivery.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Sen } from '#app/shared/money.ts'

/** A service to choose, with what it costs and how long it takes. */
export interface OfferedService {
	/** what the form sends: the service at the price that is shown */
	readonly value: string
	readonly name: string
	readonly kilograms: number
	readonly priceSen: Sen
	readonly days: DayRange
}

export interface OfferedServices {
	/** in another country */
	readonly isAbroad: boolean
	/** a province, or the country in the language of the page */
	readonly place: string
	/** the cheapest first; none where nobody goes */
	readonly quotes: readonly OfferedService[]
}

/** What the checkout is answered with when it did not become an order. */
export interface CheckoutAnswer extends FormAnswer {
	/** null where no address is known or needed; undefined, like `areas`, if nothing was read */
	readonly offered?: OfferedServices | null
	/** the names of places below what was typed; null where no address is needed */
	readonly areas?: AreaChoices | null
}

/** Nothing is wrong: the address is whole, and all that is left is to choose a service. */
export function isServiceToChoose({ faults, refusal }: CheckoutAnswer): boolean {
	return refusal === undefined && Object.keys(faults).length === 0
}
