import { z } from 'zod'
import { withdrawalSchema } from '#app/domain/savings/withdrawals/withdrawal-form.ts'
import { rupiahSchema } from './rupiah-schema.ts'

/**
 * The withdrawal's form on its way: `check` asks what would be done, `edit` goes back to it,
 * `record` does it under the id that the check gave it.
 */
export const withdrawalFormSchema = withdrawalSchema.extend({
	step: z.enum(['check', 'record']),
	amount: rupiahSchema,
	withdrawalId: z
		.string()
		.regex(/^[0-9a-z]{26}$/)
		.optional(),
})
