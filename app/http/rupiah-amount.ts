import { z } from 'zod'
import { parseRupiah, SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'

const LONGEST_AMOUNT = 40

/** Cash as people type what they have counted, in sen: whole rupiah, at least so much. */
export function rupiahAmount(leastSen: Sen) {
	return z
		.string()
		.max(LONGEST_AMOUNT)
		.transform((text, context) => {
			const amount = parseRupiah(text)
			const isCash = amount !== undefined && amount % SEN_PER_RUPIAH === 0
			if (isCash && amount >= leastSen) return amount
			context.addIssue({ code: 'custom', message: 'amount' })
			return z.NEVER
		})
}
