import { type CalendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { type Province, provinces } from './province.ts'

/** How many days something takes, at least and at most. */
export interface DayRange {
	readonly least: number
	readonly most: number
}

/** Working days in which a paid order is packed and handed to the courier in Magetan. */
export const packingDays: DayRange = { least: 1, most: 2 }

/**
 * Provinces that a parcel from Magetan reaches in about the same time, the nearest first, with the
 * working days it is on its way. From the regular services of the couriers that collect in Magetan
 * (JNE REG, J&T EZ, Pos Reguler), the slowest of them; an estimate and no promise.
 */
const ZONES = {
	'east-java': { least: 1, most: 3 },
	'java-bali': { least: 2, most: 4 },
	sumatra: { least: 3, most: 6 },
	kalimantan: { least: 3, most: 7 },
	sulawesi: { least: 4, most: 7 },
	'nusa-tenggara': { least: 4, most: 8 },
	maluku: { least: 6, most: 10 },
	papua: { least: 7, most: 14 },
} as const satisfies Record<string, DayRange>

/**
 * The same for countries, from Pos EMS and JNE International: days until the parcel is in the
 * country and delivered. What customs there take is not in it.
 */
const WORLD_ZONES = {
	'southeast-asia': { least: 4, most: 9 },
	'east-asia': { least: 5, most: 11 },
	oceania: { least: 6, most: 13 },
	'west-asia': { least: 6, most: 14 },
	europe: { least: 7, most: 16 },
	americas: { least: 8, most: 18 },
	africa: { least: 9, most: 21 },
} as const satisfies Record<string, DayRange>

/** Of the provinces of Indonesia. */
export type HomeZone = keyof typeof ZONES
/** Of the countries abroad. */
export type WorldZone = keyof typeof WORLD_ZONES
export type Zone = HomeZone | WorldZone

export const homeZones = Object.keys(ZONES) as [HomeZone, ...HomeZone[]]
export const worldZones = Object.keys(WORLD_ZONES) as [WorldZone, ...WorldZone[]]
/** Every zone a rate can be for, the nearest first. */
export const zones: readonly [Zone, ...Zone[]] = [...homeZones, ...worldZones]

const ZONE_OF: Readonly<Record<Province, HomeZone>> = {
	Aceh: 'sumatra',
	'Sumatera Utara': 'sumatra',
	'Sumatera Barat': 'sumatra',
	Riau: 'sumatra',
	'Kepulauan Riau': 'sumatra',
	Jambi: 'sumatra',
	'Sumatera Selatan': 'sumatra',
	'Kepulauan Bangka Belitung': 'sumatra',
	Bengkulu: 'sumatra',
	Lampung: 'sumatra',
	'DKI Jakarta': 'java-bali',
	Banten: 'java-bali',
	'Jawa Barat': 'java-bali',
	'Jawa Tengah': 'java-bali',
	'DI Yogyakarta': 'java-bali',
	'Jawa Timur': 'east-java',
	Bali: 'java-bali',
	'Nusa Tenggara Barat': 'nusa-tenggara',
	'Nusa Tenggara Timur': 'nusa-tenggara',
	'Kalimantan Barat': 'kalimantan',
	'Kalimantan Tengah': 'kalimantan',
	'Kalimantan Selatan': 'kalimantan',
	'Kalimantan Timur': 'kalimantan',
	'Kalimantan Utara': 'kalimantan',
	'Sulawesi Utara': 'sulawesi',
	Gorontalo: 'sulawesi',
	'Sulawesi Tengah': 'sulawesi',
	'Sulawesi Barat': 'sulawesi',
	'Sulawesi Selatan': 'sulawesi',
	'Sulawesi Tenggara': 'sulawesi',
	Maluku: 'maluku',
	'Maluku Utara': 'maluku',
	Papua: 'papua',
	'Papua Barat': 'papua',
	'Papua Barat Daya': 'papua',
	'Papua Pegunungan': 'papua',
	'Papua Selatan': 'papua',
	'Papua Tengah': 'papua',
}

/** When a parcel ordered on a day is likely to arrive. */
export interface DeliveryEstimate {
	readonly zone: Zone
	/** working days from the order to the door, packing included */
	readonly days: DayRange
	readonly from: CalendarDate
	readonly to: CalendarDate
}

/** The zone a province lies in. */
export function zoneOf(province: Province): HomeZone {
	return ZONE_OF[province]
}

/** When an order of this day, paid the same day, is likely to arrive in a zone. */
export function estimateDelivery(zone: Zone, orderedOn: CalendarDate): DeliveryEstimate {
	const days = deliveryDays(zone)
	return {
		zone,
		days,
		from: plusWorkingDays(orderedOn, days.least),
		to: plusWorkingDays(orderedOn, days.most),
	}
}

/** The working days from an order to a door in a zone, packing included. */
export function deliveryDays(zone: Zone): { least: number; most: number } {
	const way = { ...ZONES, ...WORLD_ZONES }[zone]
	return { least: packingDays.least + way.least, most: packingDays.most + way.most }
}

/** The working days to any door in Indonesia: from the nearest to the farthest. */
export function deliveryAnywhere(): DayRange {
	const ways = Object.values(ZONES)
	return {
		least: packingDays.least + Math.min(...ways.map((way) => way.least)),
		most: packingDays.most + Math.max(...ways.map((way) => way.most)),
	}
}

const SATURDAY = 6

/**
 * The day that lies so many working days after another: Monday to Friday, when the rutan's office
 * hands parcels over. National holidays are not known here and make it later.
 */
export function plusWorkingDays(date: CalendarDate, days: number): CalendarDate {
	let day = date
	for (let left = days; left > 0; ) {
		day = nextDate(day)
		if (weekday(day) < SATURDAY) left -= 1
	}
	return day
}

/** A province as it stands in an address: `jawa-timur`. */
export function provinceSlug(province: Province): string {
	return province.toLowerCase().replaceAll(' ', '-')
}

/** The province meant by `jawa-timur`, `Jawa Timur` or `JAWA+TIMUR`; null for any other. */
export function findProvince(text: string | null): Province | null {
	const slug = (text ?? '')
		.trim()
		.toLowerCase()
		.replace(/[\s+_-]+/g, '-')
	return provinces.find((province) => provinceSlug(province) === slug) ?? null
}
