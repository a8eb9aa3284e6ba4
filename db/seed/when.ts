import {
	type CalendarDate,
	calendarDate,
	dateInMagetan,
	type Instant,
	milliseconds,
	nextDate,
	plusMilliseconds,
	startOfDate,
	weekday,
} from '#app/shared/instant.ts'

/**
 * When something of the demo happens. What the articles date has its date; the business since the
 * shop opened is spread over the time until now (`progress`: 0 is the opening day, 100 is today), so
 * that the demo looks alive whenever it is filled. Times of day are those of Magetan.
 */
export type When =
	| { readonly on: string; readonly at?: string }
	| { readonly progress: number; readonly at?: string }
	| { readonly daysAgo: number; readonly at?: string }
	| { readonly minutesAgo: number }

/** The day the shop opened. */
export const OPENING_DAY = calendarDate('2026-02-02')

/** Earlier than this the business does not fit between the opening and now. */
export const EARLIEST_DAY = calendarDate('2026-06-01')

const NOON = '12:00'
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const SATURDAY = 6

/** The moment, never later than now. */
export function momentOf(when: When, now: Instant): Instant {
	if ('minutesAgo' in when) return plusMilliseconds(now, -when.minutesAgo * MINUTE_MS)
	const moment = timeOn(dayOf(when, now), when.at ?? NOON)
	return moment < now ? moment : now
}

/** The day. Without a sitting of its own a day of rest counts for the working day before it. */
export function dayOf(when: Exclude<When, { minutesAgo: number }>, now: Instant): CalendarDate {
	const today = dateInMagetan(now)
	if ('on' in when) return calendarDate(when.on)
	if ('daysAgo' in when) return nextDate(today, -when.daysAgo)
	const days = (milliseconds(startOfDate(today)) - milliseconds(startOfDate(OPENING_DAY))) / DAY_MS
	return nextDate(OPENING_DAY, Math.round((days * when.progress) / 100))
}

/** The last day up to this one that is a working day. */
export function workingDay(day: CalendarDate): CalendarDate {
	let date = day
	while (weekday(date) >= SATURDAY) date = nextDate(date, -1)
	return date
}

/** The last day up to this one with this weekday; Monday is 1. */
export function lastWeekday(day: CalendarDate, wanted: number): CalendarDate {
	let date = day
	while (weekday(date) !== wanted) date = nextDate(date, -1)
	return date
}

/** A time of day (`HH:mm`) on a day in Magetan. */
export function timeOn(day: CalendarDate, at: string): Instant {
	const [hours = 0, minutes = 0] = at.split(':').map(Number)
	return plusMilliseconds(startOfDate(day), (hours * 60 + minutes) * MINUTE_MS)
}
