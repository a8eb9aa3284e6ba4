import type { Selectable } from 'kysely'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { type Db, engineOf, type Reader } from '#db/client.ts'
import type { ShippingSchema } from '#db/schema/shipping.ts'
import type { CourierRates } from './courier-rates.ts'
import { type Zone, zones } from './delivery.ts'
import { lowestPrice, quoteShipping, type ShippingRate } from './quote.ts'
import { selectRatesOn } from './store.server.ts'

type RateRow = Selectable<ShippingSchema['shipping_rates']> & { courier: string; name: string }

/**
 * The courier port over the table that staff keep: what counts today in Magetan. The table is read
 * again only when the day or anything shown to buyers has changed, whoever changed it: each page of
 * the checkout asks for it several times.
 */
export function createRateTable({ db, clock }: { db: Db; clock: Clock }): CourierRates {
	let kept: { day: CalendarDate; version: number; rates: readonly ShippingRate[] } | undefined
	const today = async () => {
		const day = dateInMagetan(clock.now())
		// Asked before the table is read: what changes in between is read once more, never missed.
		const version = await engineOf(db).contentVersion()
		if (kept?.day === day && kept.version === version) return kept.rates
		const rates = await ratesOn(db, day)
		kept = { day, version, rates }
		return rates
	}
	return {
		quotes: async (parcel, destination) => quoteShipping(parcel, destination, await today()),
		async lowestByZone(parcel) {
			const rates = await today()
			return new Map(
				zones.flatMap((zone): [Zone, Sen][] => {
					const price = lowestPrice(
						parcel,
						rates.filter((rate) => rate.zone === zone),
					)
					return price === null ? [] : [[zone, price]]
				}),
			)
		},
	}
}

/** The rates that parcels go by on a day, by one query. */
export async function ratesOn(db: Reader, day: CalendarDate): Promise<ShippingRate[]> {
	return (await selectRatesOn(db, day)).filter(({ active }) => active === 1).map(rateOf)
}

function rateOf(row: RateRow): ShippingRate {
	return {
		id: row.id,
		serviceCode: row.service_code,
		serviceName: `${row.courier} ${row.name}`,
		zone: row.zone,
		firstKgSen: row.first_kg_sen,
		nextKgSen: row.next_kg_sen,
		days: { least: row.least_days, most: row.most_days },
		divisorCm3: row.divisor_cm3,
	}
}
