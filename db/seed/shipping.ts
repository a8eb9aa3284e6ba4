import type { Zone } from '#app/domain/shipping/delivery.ts'
import { AIR_DIVISOR, USUAL_DIVISOR } from '#app/domain/shipping/parcel.ts'
import { type SheetRow, writeRateSheet } from '#app/domain/shipping/rate-sheet.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

interface SeedService {
	readonly code: string
	readonly courier: string
	readonly name: string
	/** cubic centimetres to the kilogram, where it is not the usual */
	readonly divisorCm3?: number
	/** by zone: rupiah of the first kilogram and of each further one, days at least and at most */
	readonly asks: Readonly<Partial<Record<Zone, Ask>>>
}

type Ask = readonly [number, number, number, number]

/** What is asked for zones in their order; null, or nothing at the end: it does not go there. */
const askedFor =
	(...zones: readonly Zone[]) =>
	(...asks: readonly (Ask | null)[]): Partial<Record<Zone, Ask>> =>
		Object.fromEntries(zones.flatMap((zone, index) => (asks[index] ? [[zone, asks[index]]] : [])))

const atHome = askedFor(
	'east-java',
	'java-bali',
	'sumatra',
	'kalimantan',
	'sulawesi',
	'nusa-tenggara',
	'maluku',
	'papua',
)
const abroad = askedFor('southeast-asia', 'east-asia', 'oceania', 'west-asia', 'europe', 'americas')

/** Examples in the order of what couriers ask from Magetan; no courier has agreed to them. */
const services: readonly SeedService[] = [
	{
		code: 'pos-ems',
		courier: 'Pos',
		name: 'EMS',
		asks: abroad(
			[245_000, 95_000, 4, 7],
			[320_000, 130_000, 5, 8],
			[385_000, 165_000, 6, 10],
			[420_000, 190_000, 6, 12],
			[455_000, 210_000, 7, 12],
			[495_000, 235_000, 8, 15],
		),
	},
	{
		code: 'pos-paket-internasional',
		courier: 'Pos',
		name: 'Paket Internasional',
		asks: abroad(
			[185_000, 70_000, 6, 9],
			[235_000, 95_000, 8, 11],
			[280_000, 120_000, 9, 13],
			null,
			[330_000, 150_000, 10, 16],
		),
	},
	{
		code: 'jne-international',
		courier: 'JNE',
		name: 'International',
		divisorCm3: AIR_DIVISOR,
		asks: abroad(
			[310_000, 140_000, 3, 5],
			[420_000, 190_000, 4, 7],
			[480_000, 230_000, 5, 8],
			[520_000, 270_000, 5, 9],
			[560_000, 290_000, 5, 9],
			[610_000, 330_000, 6, 11],
		),
	},
	{
		code: 'jne-reg',
		courier: 'JNE',
		name: 'REG',
		asks: atHome(
			[12_000, 9_000, 1, 2],
			[18_000, 15_000, 2, 3],
			[34_000, 30_000, 3, 5],
			[38_000, 34_000, 3, 6],
			[42_000, 38_000, 4, 6],
			[36_000, 32_000, 4, 7],
			[68_000, 62_000, 6, 9],
			[98_000, 92_000, 7, 12],
		),
	},
	{
		code: 'jnt-ez',
		courier: 'J&T',
		name: 'EZ',
		asks: atHome(
			[11_000, 9_000, 1, 3],
			[19_000, 15_000, 2, 3],
			[35_000, 31_000, 3, 5],
			[40_000, 36_000, 3, 5],
			[44_000, 39_000, 4, 6],
			[37_000, 33_000, 4, 6],
			[72_000, 65_000, 6, 9],
			[102_000, 95_000, 7, 12],
		),
	},
	{
		code: 'pos-reguler',
		courier: 'Pos',
		name: 'Reguler',
		asks: atHome(
			[10_000, 8_000, 2, 3],
			[16_000, 13_000, 3, 4],
			[30_000, 26_000, 4, 6],
			[34_000, 30_000, 4, 7],
			[38_000, 34_000, 5, 7],
			[32_000, 28_000, 5, 8],
			[58_000, 52_000, 7, 10],
			[84_000, 78_000, 8, 14],
		),
	},
	{
		code: 'sicepat-reg',
		courier: 'SiCepat',
		name: 'REG',
		asks: atHome(
			[12_000, 10_000, 1, 2],
			[17_000, 15_000, 1, 3],
			[33_000, 30_000, 2, 4],
			[37_000, 35_000, 3, 5],
			[41_000, 38_000, 3, 5],
			[36_000, 33_000, 3, 6],
		),
	},
]

/** Couriers whose page the officer of the demo has opened. */
export const triedPages = ['JNE', 'J&T Express', 'Pos Indonesia', 'SiCepat', 'AnterAja'] as const

/** The table of the demo from a day on, as staff would import it. */
export function rateSheetFrom(fromDate: CalendarDate): string {
	const rows = services.flatMap(({ code, courier, name, asks, divisorCm3 = USUAL_DIVISOR }) =>
		Object.entries(asks).map(
			([zone, [first, next, leastDays, mostDays]]): Omit<SheetRow, 'line'> => ({
				serviceCode: code,
				courier,
				serviceName: name,
				zone: zone as Zone,
				fromDate,
				firstKgSen: rupiah(first),
				nextKgSen: rupiah(next),
				leastDays,
				mostDays,
				divisorCm3,
				active: true,
			}),
		),
	)
	return writeRateSheet(rows)
}
