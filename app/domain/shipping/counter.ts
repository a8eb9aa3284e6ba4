import {
	type CalendarDate,
	type Instant,
	plusMilliseconds,
	startOfDate,
	weekday,
} from '#app/shared/instant.ts'

/** From when to when it is open; times of the clock in Magetan, as `08:30`. */
export interface CounterSpan {
	readonly opens: string
	readonly closes: string
}

/** A day of the week as ISO counts it (1 is Monday), and when the counter is open on it. */
export interface CounterDay {
	readonly weekday: number
	/** the earlier before the later; none on a day on which it stays closed */
	readonly spans: readonly CounterSpan[]
}

/**
 * When the counter at the gate of the rutan is open, where orders can be fetched in visiting hours.
 * Staff keep it; pages, papers and mails take it from here.
 */
export interface CounterTimes {
	readonly days: readonly CounterDay[]
	/** holidays soon on which it would be open otherwise */
	readonly closedOn: readonly CalendarDate[]
}

/** What decides on which day it opens. */
export interface CounterCalendar {
	readonly days: readonly CounterDay[]
	readonly holidays: ReadonlySet<CalendarDate>
}

/** Where it is, as an address is written. */
export const counterPlace = 'Rutan Kelas IIB Magetan, Jawa Timur'

/** Days that pieces lie ready at the counter before the buyer is called. */
export const COUNTER_DAYS = 7

const MINUTE_MS = 60_000
const MINUTES_OF_HOUR = 60

/** When it is open on a day of the calendar; nothing on a holiday. */
export function openOn(
	date: CalendarDate,
	{ days, holidays }: CounterCalendar,
): readonly CounterSpan[] {
	if (holidays.has(date)) return []
	return days.find((day) => day.weekday === weekday(date))?.spans ?? []
}

/** When the counter closes for the day; null on a day on which it does not open. */
export function closingTime(date: CalendarDate, calendar: CounterCalendar): Instant | null {
	const last = openOn(date, calendar).at(-1)
	if (last === undefined) return null
	const [hour = 0, minute = 0] = last.closes.split(':').map(Number)
	return plusMilliseconds(startOfDate(date), (hour * MINUTES_OF_HOUR + minute) * MINUTE_MS)
}
