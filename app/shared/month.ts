import { type CalendarDate, type Instant, isYearMeant, nextDate, startOfDate } from './instant.ts'
import { invariant } from './invariant.ts'

/** A month of the calendar in Magetan as `YYYY-MM`: sorts as text. */
export type Month = string & { readonly __brand: 'Month' }

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const MONTHS_A_YEAR = 12

/** True for a month that exists, of a year that people mean: `2026-13` is refused. */
export function isMonth(text: string): text is Month {
	return MONTH.test(text) && isYearMeant(text)
}

/** Reads a month that somebody has checked before. */
export function month(text: string): Month {
	invariant(isMonth(text), `not a month: ${text}`)
	return text
}

/** The month of a day. */
export function monthOf(day: CalendarDate): Month {
	return day.slice(0, 'YYYY-MM'.length) as Month
}

/** The month after it, or that many after; negative for before. */
export function nextMonth(of: Month, count = 1): Month {
	const [year = 0, number = 0] = of.split('-').map(Number)
	const index = year * MONTHS_A_YEAR + number - 1 + count
	const of12 = String((index % MONTHS_A_YEAR) + 1).padStart(2, '0')
	return `${String(Math.floor(index / MONTHS_A_YEAR)).padStart(4, '0')}-${of12}` as Month
}

export function firstDayOf(of: Month): CalendarDate {
	return `${of}-01` as CalendarDate
}

export function lastDayOf(of: Month): CalendarDate {
	return nextDate(firstDayOf(nextMonth(of)), -1)
}

/** The moment at which the month is over: midnight in Magetan. */
export function endOf(of: Month): Instant {
	return startOfDate(firstDayOf(nextMonth(of)))
}
