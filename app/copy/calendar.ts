import {
	type CalendarDate,
	dateInMagetan,
	type Instant,
	nextDate,
	startOfDate,
} from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'
import type { Copy } from './copy.ts'
import { fill } from './fill.ts'

type Words = Copy['calendar']

const MINUTE_MS = 60_000

/**
 * `21 Januari 2026`. Made from our own words and not by `Intl`, whose data differ between the
 * server and a browser, so that both always write the same.
 */
export function dayInWords(date: CalendarDate, words: Words, short = false): string {
	const [year = '', month = '', day = ''] = date.split('-')
	const names = short ? words.shortMonths : words.months
	return fill(words.day, { day: Number(day), month: names[Number(month) - 1] ?? month, year })
}

/** `Januari 2026`. */
export function monthInWords(month: Month, words: Words): string {
	const [year = '', number = ''] = month.split('-')
	return `${words.months[Number(number) - 1] ?? number} ${year}`
}

/** `21 Januari 2026 pukul 14.05 WIB`: the clock on the wall in Magetan. */
export function momentInWords(at: Instant, words: Words, short = false): string {
	const date = dateInMagetan(at)
	const minutes = Math.floor((Date.parse(at) - Date.parse(startOfDate(date))) / MINUTE_MS)
	return fill(short ? words.shortMoment : words.moment, {
		date: dayInWords(date, words, short),
		hour: String(Math.floor(minutes / 60)).padStart(2, '0'),
		minute: String(minutes % 60).padStart(2, '0'),
	})
}

/**
 * The last moment for something: where a time ends at midnight in Magetan, the whole day before it
 * (`sampai 25 November 2026`, not `sebelum 26 November 2026 pukul 00.00 WIB`).
 */
export function deadlineInWords(until: Instant, words: Words, short = false): string {
	const date = dateInMagetan(until)
	if (until !== startOfDate(date)) return momentInWords(until, words, short)
	return dayInWords(nextDate(date, -1), words, short)
}

const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long it is between two moments, in the largest whole unit: `3 hari`, `5 jam`, `0 menit`. */
export function spanInWords(from: Instant, to: Instant, { spans }: Words): string {
	const ms = Math.abs(Date.parse(to) - Date.parse(from))
	if (ms >= DAY_MS) return fill(spans.days, { count: Math.floor(ms / DAY_MS) })
	if (ms >= HOUR_MS) return fill(spans.hours, { count: Math.floor(ms / HOUR_MS) })
	return fill(spans.minutes, { count: Math.floor(ms / MINUTE_MS) })
}
