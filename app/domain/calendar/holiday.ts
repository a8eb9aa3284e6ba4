import { type CalendarDate, weekday } from '#app/shared/instant.ts'
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

const SATURDAY = 6

/** True from Monday to Friday, unless the day is one of these. */
export function isWorkingDay(date: CalendarDate, holidays: ReadonlySet<CalendarDate>): boolean {
	return weekday(date) < SATURDAY && !holidays.has(date)
}
