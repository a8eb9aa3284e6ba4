import { type CalendarDate, calendarDate, nextDate, weekday } from '#app/shared/instant.ts'

/** A month (`2026-11`) as weeks from Monday to Sunday; null for days of its neighbours. */
export function weeksOf(month: string): (CalendarDate | null)[][] {
	const first = calendarDate(`${month}-01`)
	const weeks: (CalendarDate | null)[][] = []
	for (let monday = nextDate(first, 1 - weekday(first)); ; monday = nextDate(monday, 7)) {
		if (weeks.length > 0 && monday.slice(0, 7) !== month) return weeks
		weeks.push(
			Array.from({ length: 7 }, (_, index) => {
				const day = nextDate(monday, index)
				return day.slice(0, 7) === month ? day : null
			}),
		)
	}
}

/** The month so many months after this one. */
export function monthAfter(month: string, offset: number): string {
	const [year = 0, number = 1] = month.split('-').map(Number)
	const months = year * 12 + number - 1 + offset
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
