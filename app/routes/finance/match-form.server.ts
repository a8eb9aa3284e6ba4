import { z } from 'zod'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { calendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import { parsePercent } from '#app/ui/finance/percent.ts'

const reason = z.string().trim().min(5).max(300)
const id = z.string().regex(/^[0-9a-z]{26}$/)

const MOST_CHOSEN = 50

const chosenSchema = z.object({
	lineIds: z.array(id).max(MOST_CHOSEN),
	entryNumbers: z.array(z.coerce.number().int().positive()).max(MOST_CHOSEN),
	reason,
})

/**
 * What a person has chosen to match, and why: at least two, of both sides or of the bank alone.
 * What was ticked stands in the form (`ticked`) whatever comes of it, as one field that travels
 * back with every answer: without JavaScript nobody ticks it all again.
 */
export function readChosen(
	form: FormData,
): { value: z.output<typeof chosenSchema> } | { answer: FormAnswer } {
	const chosen = { lineIds: form.getAll('line'), entryNumbers: form.getAll('entry') }
	const ticked = [...chosen.lineIds, ...chosen.entryNumbers]
	form.set('ticked', ticked.filter((value) => typeof value === 'string').join(' '))
	const parsed = chosenSchema.safeParse({ ...chosen, reason: form.get('reason') })
	if (parsed.success) return { value: parsed.data }
	const paths = parsed.error.issues.map(({ path }) => (path[0] === 'reason' ? 'reason' : 'ticked'))
	return {
		answer: { typed: typedIn(form), faults: Object.fromEntries(paths.map((name) => [name, name])) },
	}
}

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
