import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { holidayKinds } from './holiday.ts'

const FIRST_DAY = '2025-01-01'
const LAST_DAY = '2099-12-31'

/** What is typed of a holiday. */
export const holidaySchema = z.object({
	date: z
		.string()
		.trim()
		.refine((text) => isCalendarDate(text) && text >= FIRST_DAY && text <= LAST_DAY)
		.transform((text) => text as CalendarDate),
	kind: z.enum(holidayKinds),
	nameId: z.string().trim().min(3).max(80),
	nameEn: z.string().trim().min(3).max(80),
	basis: z.string().trim().min(3).max(160),
	isConfirmed: z
		.literal('ya')
		.optional()
		.transform((ticked) => ticked === 'ya'),
})
