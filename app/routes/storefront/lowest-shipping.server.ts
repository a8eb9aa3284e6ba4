import type { CourierRates } from '#app/domain/shipping/courier-rates.ts'
import { zoneOf } from '#app/domain/shipping/delivery.ts'
import type { Parcel } from '#app/domain/shipping/parcel.ts'
import type { Province } from '#app/domain/shipping/province.ts'
import { type Sen, sen } from '#app/shared/money.ts'

/** What sending costs at least, to a province or to the nearest; null when nobody goes there. */
export async function lowestShipping(
	rates: CourierRates,
	parcel: Parcel,
	province: Province | null = null,
): Promise<Sen | null> {
	const byZone = await rates.lowestByZone(parcel)
	if (province) return byZone.get(zoneOf(province)) ?? null
	return byZone.size === 0 ? null : sen(Math.min(...byZone.values()))
}

/** What the cheapest way to the farthest place costs; null when nobody goes anywhere. */
export async function farthestShipping(rates: CourierRates, parcel: Parcel): Promise<Sen | null> {
	const byZone = await rates.lowestByZone(parcel)
	return byZone.size === 0 ? null : sen(Math.max(...byZone.values()))
}
