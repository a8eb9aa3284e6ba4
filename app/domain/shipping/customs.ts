import { z } from 'zod'
import { parseRupiah, rupiah, SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'

/** The declarations of the Universal Postal Union: the small one, and the one for all the rest. */
export type CustomsForm = 'cn22' | 'cn23'

/** A small packet weighs no more; whatever is heavier is a parcel, and declared as one. */
const MOST_GRAMS = 2_000
const LIMITS = { least: rupiah(1_000_000), most: rupiah(50_000_000) } as const

/**
 * What a parcel to another country is declared on: CN 22 up to the limit and two kilograms, else
 * CN 23, as the Universal Postal Union has it. Whoever prefers may always use a CN 23.
 */
export function customsForm(
	{ valueSen, grams }: { valueSen: Sen; grams: number },
	limitSen: Sen,
): CustomsForm {
	return valueSen <= limitSen && grams <= MOST_GRAMS ? 'cn22' : 'cn23'
}

/** The limit as staff type it: 300 SDR in rupiah, and how it was reckoned. */
export const customsLimitSchema = z.object({
	amountSen: z.string().transform((text, context): Sen => {
		const sen = parseRupiah(text)
		const isLimit = sen !== undefined && sen % SEN_PER_RUPIAH === 0
		if (isLimit && sen >= LIMITS.least && sen <= LIMITS.most) return sen
		context.addIssue({ code: 'custom', message: 'amount' })
		return z.NEVER
	}),
	basis: z.string().trim().min(5).max(160),
})
