import { z } from 'zod'
import { withdrawalSchema } from '#app/domain/savings/record-withdrawal.server.ts'
import { parseRupiah, SEN_PER_RUPIAH } from '#app/shared/money.ts'

/** What somebody types for an amount, as whole rupiah above zero: nobody is paid out sen. */
const amountSchema = z
	.string()
	.max(40)
	.transform((text, context) => {
		const amount = parseRupiah(text)
		if (amount !== undefined && amount > 0 && amount % SEN_PER_RUPIAH === 0) return amount
		context.addIssue({ code: 'custom', message: 'amount' })
		return z.NEVER
	})

/**
 * The withdrawal's form on its way: `check` asks what would be done, `edit` goes back to it,
 * `record` does it under the id that the check gave it.
 */
export const withdrawalFormSchema = withdrawalSchema.extend({
	step: z.enum(['check', 'record']),
	amount: amountSchema,
	withdrawalId: z
		.string()
		.regex(/^[0-9a-z]{26}$/)
		.optional(),
})
