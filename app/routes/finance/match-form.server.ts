import { z } from 'zod'
import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { calendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import { parsePercent } from '#app/ui/finance/percent.ts'

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

const LONGEST_PERCENT = 10

const percentage = z
	.string()
	.max(LONGEST_PERCENT)
	.transform((text, context) => {
		const share = parsePercent(text)
		if (share !== undefined) return share
		context.addIssue({ code: 'custom', message: 'percent' })
		return z.NEVER
	})
const basis = z.string().trim().min(1).max(300)

/** What the head lays down of the gateway's fees. */
export const rateFormSchema = z.object({
	from: z
		.string()
		.refine(isCalendarDate)
		.transform((text) => calendarDate(text)),
	share: percentage,
	fixed: rupiahAmount(ZERO),
	vat: percentage,
	reason: basis,
})

/** What the head lays down of matches. */
export const limitFormSchema = z.object({ amount: rupiahAmount(ZERO), reason: basis })
