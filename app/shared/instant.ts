import { invariant } from './invariant.ts'

/**
 * A moment in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`: sorts as text, and is the same on both engines.
 */
export type Instant = string & { readonly __brand: 'Instant' }

/** A day of the calendar in Magetan as `YYYY-MM-DD`, with no time and no zone. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

/** Where "now" comes from. Domain verbs take it as an argument so that history can be replayed. */
export interface Clock {
	now(): Instant
}

export const systemClock: Clock = { now: () => toInstant(new Date()) }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const WIB_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

export function toInstant(date: Date): Instant {
	return date.toISOString() as Instant
}

/** Reads an instant written by `toInstant`; anything else is a bug, since nobody types these. */
export function instant(text: string): Instant {
	invariant(INSTANT.test(text) && !Number.isNaN(Date.parse(text)), `not an instant: ${text}`)
	return text as Instant
}

export function calendarDate(text: string): CalendarDate {
	invariant(isCalendarDate(text), `not a date: ${text}`)
	return text
}

/**
 * True for a day that exists: `2026-02-30` is refused. So is a year that nobody means, as browsers
 * send one that is half typed (`0202-07-01`): every day can be reckoned with, some days on or back.
 */
export function isCalendarDate(text: string): text is CalendarDate {
	if (!DATE.test(text) || !isYearMeant(text)) return false
	const date = new Date(`${text}T00:00:00Z`)
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** True for a day or month of a year that people mean. */
export function isYearMeant(text: string): boolean {
	const year = Number(text.slice(0, 'YYYY'.length))
	return year >= FIRST_YEAR && year <= LAST_YEAR
}

export function milliseconds(at: Instant): number {
	return Date.parse(at)
}

export function plusMilliseconds(at: Instant, ms: number): Instant {
	return toInstant(new Date(Date.parse(at) + ms))
}

export function plusDays(at: Instant, days: number): Instant {
	return plusMilliseconds(at, days * DAY_MS)
}

/** The day in Magetan (WIB, UTC+7 all the year: Indonesia knows no summer time) at this moment. */
export function dateInMagetan(at: Instant): CalendarDate {
	return new Date(Date.parse(at) + WIB_OFFSET_MS).toISOString().slice(0, 10) as CalendarDate
}

/** The moment a day in Magetan begins. */
export function startOfDate(date: CalendarDate): Instant {
	return toInstant(new Date(Date.parse(`${date}T00:00:00Z`) - WIB_OFFSET_MS))
}

export function nextDate(date: CalendarDate, days = 1): CalendarDate {
	const at = Date.parse(`${date}T00:00:00Z`) + days * DAY_MS
	return new Date(at).toISOString().slice(0, 10) as CalendarDate
}

/** Monday is 1, Sunday is 7. */
export function weekday(date: CalendarDate): number {
	return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}
