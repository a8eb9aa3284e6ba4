import { type CalendarDate, nextDate, weekday } from '#app/shared/instant.ts'
import { firstDayOf, lastDayOf, monthOf, nextMonth } from '#app/shared/month.ts'

/** How long one bar of a drawing is. */
export const spanNames = ['month', 'week'] as const
export type SpanName = (typeof spanNames)[number]

/** Days that are drawn as one. */
export interface Span {
	readonly from: CalendarDate
	readonly to: CalendarDate
}

/** A year of months, or as many weeks: as much as is read at a glance on a phone. */
const COUNT = 12
const DAYS_A_WEEK = 7

/** The last twelve months, or weeks from Monday to Sunday; today's is the last of them. */
export function lastSpans(today: CalendarDate, name: SpanName): Span[] {
	const back = Array.from({ length: COUNT }, (_, index) => index - COUNT + 1)
	if (name === 'month') {
		const months = back.map((count) => nextMonth(monthOf(today), count))
		return months.map((month) => ({ from: firstDayOf(month), to: lastDayOf(month) }))
	}
	const monday = nextDate(today, 1 - weekday(today))
	return back.map((count) => ({
		from: nextDate(monday, count * DAYS_A_WEEK),
		to: nextDate(monday, count * DAYS_A_WEEK + DAYS_A_WEEK - 1),
	}))
}
