import { add, type Sen, sen, times } from '#app/shared/money.ts'
import { zoneOfCountry } from './country.ts'
import { type DayRange, packingDays, type Zone, zoneOf } from './delivery.ts'
import { billableKilograms, type Parcel } from './parcel.ts'
import type { Province } from './province.ts'

/** Where a parcel goes, as far as a price depends on it. */
export type Destination =
	| { readonly province: Province }
	/** abroad, by its two letters */
	| { readonly country: string }

/** What a courier asks for parcels to a zone. */
export interface ShippingRate {
	readonly id: string
	readonly serviceCode: string
	/** `JNE REG` */
	readonly serviceName: string
	readonly zone: Zone
	readonly firstKgSen: Sen
	readonly nextKgSen: Sen
	/** working days on the way, without packing */
	readonly days: DayRange
	/** cubic centimetres that count as a kilogram */
	readonly divisorCm3: number
}

/** What sending one parcel to one place costs by one service. */
export interface ShippingQuote {
	readonly serviceCode: string
	readonly serviceName: string
	readonly zone: Zone
	readonly kilograms: number
	readonly priceSen: Sen
	/** working days from the payment to the door, packing included */
	readonly days: DayRange
	/** the row of the rate table behind the price; null where another source named it */
	readonly rateId: string | null
}

/**
 * What each of these rates asks for a parcel to a place, the cheapest first, the faster first of
 * the same price. The first kilogram has a price of its own, each kilogram begun after it another.
 * Rates for other zones offer nothing.
 */
export function quoteShipping(
	parcel: Parcel,
	destination: Destination,
	rates: readonly ShippingRate[],
): ShippingQuote[] {
	const zone = zoneAt(destination)
	return rates
		.filter((rate) => rate.zone === zone)
		.map((rate) => quoteOf(parcel, rate))
		.sort((a, b) => a.priceSen - b.priceSen || a.days.most - b.days.most || byCode(a, b))
}

function zoneAt(destination: Destination): Zone | null {
	return 'country' in destination
		? zoneOfCountry(destination.country)
		: zoneOf(destination.province)
}

/** What the cheapest of all rates asks for a parcel, wherever it goes; null without rates. */
export function lowestPrice(parcel: Parcel, rates: readonly ShippingRate[]): Sen | null {
	const [first, ...others] = rates.map((rate) => quoteOf(parcel, rate).priceSen)
	return first === undefined ? null : sen(Math.min(first, ...others))
}

function quoteOf(parcel: Parcel, rate: ShippingRate): ShippingQuote {
	const kilograms = billableKilograms(parcel, rate.divisorCm3)
	return {
		serviceCode: rate.serviceCode,
		serviceName: rate.serviceName,
		zone: rate.zone,
		kilograms,
		priceSen: add(rate.firstKgSen, times(rate.nextKgSen, kilograms - 1)),
		days: {
			least: packingDays.least + rate.days.least,
			most: packingDays.most + rate.days.most,
		},
		rateId: rate.id,
	}
}

function byCode(a: ShippingQuote, b: ShippingQuote): number {
	return a.serviceCode < b.serviceCode ? -1 : 1
}
