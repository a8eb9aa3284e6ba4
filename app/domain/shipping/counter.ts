import {
	type CalendarDate,
	type Instant,
	plusMilliseconds,
	startOfDate,
	weekday,
} from '#app/shared/instant.ts'

/** When the counter is open: weekdays as ISO counts them (1 is Monday), times in Magetan. */
export interface CounterHours {
	readonly weekdays: readonly [first: number, last: number]
	readonly opens: string
	readonly closes: string
}

/**
 * The counter at the gate of the rutan, where orders can be fetched in visiting hours. The hours
 * are the one place that all pages, papers and mails take them from; the rutan posts them at its
 * gate, and they are to be set right here when it changes them.
 */
export const counterHours: readonly CounterHours[] = [
	{ weekdays: [1, 4], opens: '08.30', closes: '11.30' },
	{ weekdays: [1, 4], opens: '13.00', closes: '14.30' },
	{ weekdays: [5, 5], opens: '08.30', closes: '10.30' },
]

/** Where it is, as an address is written. */
export const counterPlace = 'Rutan Kelas IIB Magetan, Jawa Timur'

/** Days that pieces lie ready at the counter before the buyer is called. */
export const COUNTER_DAYS = 7

const MINUTE_MS = 60_000
const MINUTES_OF_HOUR = 60

/** When the counter closes for the day; null on a day on which it does not open. */
export function closingTime(
	date: CalendarDate,
	holidays: ReadonlySet<CalendarDate>,
): Instant | null {
	const day = weekday(date)
	const open = counterHours.filter(({ weekdays: [first, last] }) => first <= day && day <= last)
	const closes = open.map((hours) => hours.closes).sort()
	const last = closes.at(-1)
	if (last === undefined || holidays.has(date)) return null
	const [hour = 0, minute = 0] = last.split('.').map(Number)
	return plusMilliseconds(startOfDate(date), (hour * MINUTES_OF_HOUR + minute) * MINUTE_MS)
}
