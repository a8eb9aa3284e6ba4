import { z } from 'zod'
import { rupiahAmount } from '#app/http/rupiah-amount.ts'
import { calendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import { rupiahSchema } from './rupiah-schema.ts'

const LONGEST_NOTE = 300
const LONGEST_NAME = 80

const words = (fault: string, most: number) => z.string(fault).trim().min(1, fault).max(most, fault)
const day = (fault: string) =>
	z
		.string(fault)
		.refine(isCalendarDate, fault)
		.transform((text) => calendarDate(text))
const requestId = z.string().regex(/^[0-9a-z]{26}$/)

/** Up to which day is gathered; each fault is the name of its field. */
export const gatherSchema = z.object({ requestId, until: day('until') })

/** What is to be paid out of a fund, or fetched for the treasurer. */
export const paymentSchema = z.object({
	requestId,
	fund: z.enum(['material', 'capital', 'cash'], 'fund'),
	amount: rupiahSchema,
	payee: z.string().trim().max(LONGEST_NAME, 'payee').catch(''),
	note: words('note', LONGEST_NOTE),
})

/** What fills the reserve. */
export const fillingSchema = paymentSchema.pick({ requestId: true, amount: true, note: true })

export const approveSchema = z.object({
	overrideReason: z.string().trim().max(LONGEST_NOTE).catch(''),
})

export const declineSchema = z.object({ reason: words('reason', LONGEST_NOTE) })

export const codeSchema = z.object({
	code: words('code', LONGEST_NAME),
	issuedOn: day('issuedOn'),
	expiresOn: day('expiresOn'),
})

/** On which day savings were paid out. */
export const payDaySchema = z.object({ paidOn: day('paidOn') })

export const paidSchema = z.object({
	paidOn: day('paidOn'),
	paidFrom: z.enum(['bank', 'cash'], 'paidFrom').catch('bank'),
	reference: words('reference', LONGEST_NAME),
})

/** What the treasurer has counted; why it differs is asked for where it does. */
export const countSchema = z.object({
	requestId,
	counted: rupiahAmount(ZERO),
	reason: z.string().trim().max(LONGEST_NOTE, 'reason').catch(''),
})

export const attachSchema = z.object({ intakeId: words('intakeId', LONGEST_NAME) })

/** What the head lays down. */
export const termsSchema = z.object({
	limit: rupiahAmount(ZERO),
	floor: rupiahAmount(ZERO),
	pnbpFirst: z.literal('on').optional(),
	reason: words('reason', LONGEST_NOTE),
})
