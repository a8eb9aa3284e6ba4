import { z } from 'zod'
import { type CalendarDate, isCalendarDate, weekday } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { HolidayKindName } from '#db/schema/calendar.ts'

export type HolidayKind = HolidayKindName

export const holidayKinds = ['national', 'joint-leave'] as const satisfies readonly HolidayKind[]

/** A day on which nobody works: a national holiday, or joint leave (*cuti bersama*). */
export interface Holiday {
	readonly date: CalendarDate
	readonly kind: HolidayKind
	readonly name: Text
	/** the decree that names the day, or what it was reckoned from */
	readonly basis: string
	/** false until the decree of its year (SKB 3 Menteri) is out and somebody has compared it */
	readonly isConfirmed: boolean
}

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

const SATURDAY = 6

/** True from Monday to Friday, unless the day is one of these. */
export function isWorkingDay(date: CalendarDate, holidays: ReadonlySet<CalendarDate>): boolean {
	return weekday(date) < SATURDAY && !holidays.has(date)
}
