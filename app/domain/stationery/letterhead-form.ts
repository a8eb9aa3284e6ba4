import { z } from 'zod'
import { calendarDate, isCalendarDate } from '#app/shared/instant.ts'

const LONGEST = 120

const line = z.string().trim().min(3).max(LONGEST)

/** The day from which something stands on papers. */
export const fromDateSchema = z
	.string()
	.trim()
	.refine((text) => isCalendarDate(text) && text >= '2025-01-01' && text <= '2099-12-31')
	.transform((text) => calendarDate(text))

/** What is typed of a letterhead. */
export const letterheadSchema = z.object({
	ministry: line,
	directorate: line,
	region: line,
	unit: line,
	address: z.string().trim().max(200),
	place: z.string().trim().min(3).max(60),
	unitCode: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z0-9][A-Z0-9.-]{1,29}$/),
	fromDate: fromDateSchema,
})
