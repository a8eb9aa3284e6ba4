import { z } from 'zod'
import { calendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { rupiahSchema } from './rupiah-schema.ts'

const daySchema = z
	.string()
	.refine(isCalendarDate, 'day')
	.transform((text) => calendarDate(text))

/** What the treasurer decides about a payment by hand. */
export const decisionSchema = z.discriminatedUnion('intent', [
	z.object({
		intent: z.literal('receive'),
		/** made by the page: the same form sent twice records the money once */
		receiptId: z.string().regex(/^[0-9a-z]{26}$/),
		amount: rupiahSchema,
		receivedOn: daySchema,
		reference: z.string().trim().max(200).optional(),
	}),
	/** as it stands on a line of the bank */
	z.object({ intent: z.literal('receive-line'), lineId: z.string().regex(/^[0-9a-z]{26}$/) }),
	z.object({ intent: z.literal('reject'), reason: z.string().trim().min(5).max(300) }),
	z.object({ intent: z.literal('give-up') }),
])

/** Where money went back to, and how. */
export const returnSlipSchema = z.object({
	bank: z.string().trim().min(2).max(60),
	accountNumber: z
		.string()
		.transform((text) => text.replace(/[\s-]/g, ''))
		.pipe(z.string().regex(/^\d{5,34}$/)),
	accountHolder: z.string().trim().min(2).max(100),
	paidOn: daySchema,
	reference: z.string().trim().min(2).max(60),
})
