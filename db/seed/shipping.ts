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
	readonly asks: Readonly<Partial<Record<Zone, readonly [number, number, number, number]>>>
}

/** Examples in the order of what couriers ask from Magetan; no courier has agreed to them. */
const services: readonly SeedService[] = [
	{
		code: 'pos-ems',
		courier: 'Pos',
		name: 'EMS',
		asks: {
			'southeast-asia': [245_000, 95_000, 4, 7],
			'east-asia': [320_000, 130_000, 5, 8],
			oceania: [385_000, 165_000, 6, 10],
			'west-asia': [420_000, 190_000, 6, 12],
			europe: [455_000, 210_000, 7, 12],
			americas: [495_000, 235_000, 8, 15],
		},
	},
	{
		code: 'pos-paket-internasional',
		courier: 'Pos',
		name: 'Paket Internasional',
		asks: {
			'southeast-asia': [185_000, 70_000, 6, 9],
			'east-asia': [235_000, 95_000, 8, 11],
			oceania: [280_000, 120_000, 9, 13],
			europe: [330_000, 150_000, 10, 16],
		},
	},
	{
		code: 'jne-international',
		courier: 'JNE',
		name: 'International',
		divisorCm3: AIR_DIVISOR,
		asks: {
			'southeast-asia': [310_000, 140_000, 3, 5],
			'east-asia': [420_000, 190_000, 4, 7],
			oceania: [480_000, 230_000, 5, 8],
			'west-asia': [520_000, 270_000, 5, 9],
			europe: [560_000, 290_000, 5, 9],
			americas: [610_000, 330_000, 6, 11],
		},
	},
	{
		code: 'jne-reg',
		courier: 'JNE',
		name: 'REG',
		asks: {
			'east-java': [12_000, 9_000, 1, 2],
			'java-bali': [18_000, 15_000, 2, 3],
			sumatra: [34_000, 30_000, 3, 5],
			kalimantan: [38_000, 34_000, 3, 6],
			sulawesi: [42_000, 38_000, 4, 6],
			'nusa-tenggara': [36_000, 32_000, 4, 7],
			maluku: [68_000, 62_000, 6, 9],
			papua: [98_000, 92_000, 7, 12],
		},
	},
	{
		code: 'jnt-ez',
		courier: 'J&T',
		name: 'EZ',
		asks: {
			'east-java': [11_000, 9_000, 1, 3],
			'java-bali': [19_000, 15_000, 2, 3],
			sumatra: [35_000, 31_000, 3, 5],
			kalimantan: [40_000, 36_000, 3, 5],
			sulawesi: [44_000, 39_000, 4, 6],
			'nusa-tenggara': [37_000, 33_000, 4, 6],
			maluku: [72_000, 65_000, 6, 9],
			papua: [102_000, 95_000, 7, 12],
		},
	},
	{
		code: 'pos-reguler',
		courier: 'Pos',
		name: 'Reguler',
		asks: {
			'east-java': [10_000, 8_000, 2, 3],
			'java-bali': [16_000, 13_000, 3, 4],
			sumatra: [30_000, 26_000, 4, 6],
			kalimantan: [34_000, 30_000, 4, 7],
			sulawesi: [38_000, 34_000, 5, 7],
			'nusa-tenggara': [32_000, 28_000, 5, 8],
			maluku: [58_000, 52_000, 7, 10],
			papua: [84_000, 78_000, 8, 14],
		},
	},
	{
		code: 'sicepat-reg',
		courier: 'SiCepat',
		name: 'REG',
		asks: {
			'east-java': [12_000, 10_000, 1, 2],
			'java-bali': [17_000, 15_000, 1, 3],
			sumatra: [33_000, 30_000, 2, 4],
			kalimantan: [37_000, 35_000, 3, 5],
			sulawesi: [41_000, 38_000, 3, 5],
			'nusa-tenggara': [36_000, 33_000, 3, 6],
		},
	},
]

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
