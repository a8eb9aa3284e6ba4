import type { CourierRates } from '#app/domain/shipping/courier-rates.ts'
import { homeZones, zoneOf } from '#app/domain/shipping/delivery.ts'
import type { Parcel } from '#app/domain/shipping/parcel.ts'
import type { Province } from '#app/domain/shipping/province.ts'
import { type Sen, sen } from '#app/shared/money.ts'

/**
 * What sending costs at least in Indonesia, to a province or to the nearest; null when nobody goes
 * there.
 */
export async function lowestShipping(
	rates: CourierRates,
	parcel: Parcel,
	province: Province | null = null,
): Promise<Sen | null> {
	const byZone = await rates.lowestByZone(parcel)
	if (province) return byZone.get(zoneOf(province)) ?? null
	const prices = homeZones.flatMap((zone) => byZone.get(zone) ?? [])
	return prices.length === 0 ? null : sen(Math.min(...prices))
}

/** What the cheapest way to the farthest place in Indonesia costs; null when nobody goes. */
export async function farthestShipping(rates: CourierRates, parcel: Parcel): Promise<Sen | null> {
	const byZone = await rates.lowestByZone(parcel)
	const prices = homeZones.flatMap((zone) => byZone.get(zone) ?? [])
	return prices.length === 0 ? null : sen(Math.max(...prices))
}
