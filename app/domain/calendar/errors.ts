import { Refusal } from '#app/shared/refusal.ts'

export type CalendarRefusalCode = 'calendar.no_such_holiday'

export function noSuchHoliday(): Refusal<CalendarRefusalCode> {
	return new Refusal('not-found', 'calendar.no_such_holiday')
}
