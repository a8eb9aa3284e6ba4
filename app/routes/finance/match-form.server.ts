import { z } from 'zod'

const reason = z.string().trim().min(5).max(300)
const id = z.string().regex(/^[0-9a-z]{26}$/)

/** What a person has chosen to match: at least two, of both sides or of the bank alone. */
export const matchFormSchema = z.object({
	lineIds: z.array(id).max(50),
	entryNumbers: z.array(z.coerce.number().int().positive()).max(50),
	reason,
})

export const releaseFormSchema = z.object({ matchId: id, reason })

export const decisionFormSchema = z.object({
	matchId: id,
	intent: z.enum(['approve', 'decline']),
})

/** What is said of an exception; taking it needs no reason. */
export const exceptionFormSchema = z.discriminatedUnion('act', [
	z.object({ key: z.string().max(200), act: z.literal('take'), reason: z.string().max(300) }),
	z.object({ key: z.string().max(200), act: z.enum(['explain', 'settle', 'reopen']), reason }),
])
