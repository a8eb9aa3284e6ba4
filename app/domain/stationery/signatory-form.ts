import { z } from 'zod'
import { fromDateSchema } from './letterhead-form.ts'
import { readNip, signatoryRoles } from './signatory.ts'

/** What is typed of somebody who signs. */
export const signatorySchema = z.object({
	role: z.enum(signatoryRoles),
	title: z.string().trim().min(3).max(80),
	name: z.string().trim().min(3).max(100),
	nip: z.string().transform((text, context) => {
		const nip = readNip(text)
		if (nip !== undefined) return nip
		context.addIssue({ code: 'custom', message: 'nip' })
		return z.NEVER
	}),
	fromDate: fromDateSchema,
})
