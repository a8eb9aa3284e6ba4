import { z } from 'zod'
import { isCalendarDate } from '#app/shared/instant.ts'
import { parseRupiah, rupiah, SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'
import { zones } from './delivery.ts'

/** A service code stands in addresses and sheets: `jne-reg`. */
const SERVICE_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_CODE = 24
const LONGEST_NAME = 40
const DEAREST = rupiah(1_000_000)
const SLOWEST_DAYS = 60
const DIVISORS = { least: 1_000, most: 12_000 } as const

/** Why a field of a rate is refused; the words stand in `app/copy`. */
export type RateFault = 'code' | 'name' | 'zone' | 'date' | 'price' | 'days' | 'divisor' | 'active'

const fault = (name: RateFault): string => name

/** What a person types for a price: whole rupiah, from nothing to a million. */
const price = (least: Sen) =>
	z.string(fault('price')).transform((text, context): Sen => {
		const sen = parseRupiah(text)
		if (sen !== undefined && isPrice(sen, least)) return sen
		context.addIssue({ code: 'custom', message: fault('price') })
		return z.NEVER
	})

const count = (name: RateFault, least: number, most: number) =>
	z
		.string(fault(name))
		.trim()
		.regex(/^\d{1,6}$/, fault(name))
		.transform(Number)
		.pipe(z.number().min(least, fault(name)).max(most, fault(name)))

const serviceCodeSchema = z
	.string(fault('code'))
	.trim()
	.toLowerCase()
	.max(LONGEST_CODE, fault('code'))
	.regex(SERVICE_CODE, fault('code'))

export const serviceNameSchema = z
	.string(fault('name'))
	.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
	.pipe(z.string().min(2, fault('name')).max(LONGEST_NAME, fault('name')))

/**
 * A new version of what a service asks for a zone, as a form or a row of a sheet says it: prices in
 * rupiah above nothing and to a million (a further kilogram may be free), working days on the way
 * that run forwards, cubic centimetres to the kilogram, and the day from which it counts.
 */
export const rateSchema = z
	.object({
		serviceCode: serviceCodeSchema,
		zone: z.enum(zones, fault('zone')),
		fromDate: z.string(fault('date')).trim().refine(isCalendarDate, fault('date')),
		firstKgSen: price(rupiah(1)),
		nextKgSen: price(rupiah(0)),
		leastDays: count('days', 0, SLOWEST_DAYS),
		mostDays: count('days', 0, SLOWEST_DAYS),
		divisorCm3: count('divisor', DIVISORS.least, DIVISORS.most),
		active: z.enum(['ya', 'tidak'], fault('active')).transform((word) => word === 'ya'),
	})
	.refine(({ leastDays, mostDays }) => leastDays <= mostDays, {
		message: fault('days'),
		path: ['mostDays'],
	})

export type NewRate = z.infer<typeof rateSchema>

/** True for a rate that keeps to the bounds of `rateSchema`, wherever it comes from. */
export function isRate(rate: NewRate): boolean {
	const { firstKgSen, nextKgSen, leastDays, mostDays, divisorCm3 } = rate
	return (
		isPrice(firstKgSen, rupiah(1)) &&
		isPrice(nextKgSen, rupiah(0)) &&
		[leastDays, mostDays, divisorCm3].every(Number.isSafeInteger) &&
		leastDays >= 0 &&
		leastDays <= mostDays &&
		mostDays <= SLOWEST_DAYS &&
		divisorCm3 >= DIVISORS.least &&
		divisorCm3 <= DIVISORS.most
	)
}

function isPrice(sen: number, least: Sen): boolean {
	return Number.isSafeInteger(sen) && sen % SEN_PER_RUPIAH === 0 && sen >= least && sen <= DEAREST
}
