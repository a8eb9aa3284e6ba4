import { z } from 'zod'
import { parseRupiah, SEN_PER_RUPIAH } from '#app/shared/money.ts'

const LONGEST_AMOUNT = 40

/** An amount as people type or copy it, in sen: whole rupiah above zero, since nobody moves sen. */
export const rupiahSchema = z
	.string()
	.max(LONGEST_AMOUNT)
	.transform((text, context) => {
		const amount = parseRupiah(text)
		if (amount !== undefined && amount > 0 && amount % SEN_PER_RUPIAH === 0) return amount
		context.addIssue({ code: 'custom', message: 'amount' })
		return z.NEVER
	})
