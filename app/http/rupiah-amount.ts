import { z } from 'zod'
import { LARGEST_AMOUNT, parseRupiah, SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'

const LONGEST_AMOUNT = 40

/**
 * Money as people type or copy it, in sen: whole rupiah, since nobody moves sen, at least so much
 * and the largest amount at most. The only fault is `amount`.
 */
export function rupiahAmount(leastSen: Sen) {
	return z
		.string('amount')
		.max(LONGEST_AMOUNT, 'amount')
		.transform((text, context) => {
			const amount = parseRupiah(text)
			const isWhole = amount !== undefined && amount % SEN_PER_RUPIAH === 0
			if (isWhole && amount >= leastSen && amount <= LARGEST_AMOUNT) return amount
			context.addIssue({ code: 'custom', message: 'amount' })
			return z.NEVER
		})
}
