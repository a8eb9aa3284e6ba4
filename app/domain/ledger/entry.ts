import { type CalendarDate, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import { firstDayOf, type Month, monthOf } from '#app/shared/month.ts'

/** One line: a debit is positive, a credit negative, both in sen. */
export interface EntryLine {
	readonly accountCode: string
	readonly amountSen: Sen
	/** what explains this very line to the room that asked for it (a unit's share), if anything */
	readonly detailId: string | null
}

export interface EntryDraft {
	/** the business event, as `room.past-tense` */
	readonly kind: string
	/** when it happened in the world */
	readonly occurredAt: Instant
	/** names the event for ever: posting it again is refused or, being the same, does nothing */
	readonly idempotencyKey: string
	/** what it is about, in the words of the room that posts it */
	readonly source: { readonly kind: string; readonly id: string }
	readonly lines: readonly EntryLine[]
	readonly reversesEntryId: string | null
}

/** Crashes on a draft that is not double entry: at least two lines, none of them zero, sum zero. */
export function assertBalanced(lines: readonly EntryLine[]): void {
	invariant(lines.length >= 2, 'an entry has at least two lines')
	let sum = 0
	for (const line of lines) {
		invariant(line.amountSen !== 0, 'a line moves something')
		sum += line.amountSen
	}
	invariant(sum === 0, `the lines of an entry sum to zero, not to ${sum}`)
}

/**
 * The entry written out, the same for the same entry. Its SHA-256 is stored with it: it tells a
 * repetition from another event under the same key, and shows tampering afterwards.
 */
export function canonicalEntry(entry: EntryDraft): string {
	return JSON.stringify([
		entry.kind,
		entry.occurredAt,
		entry.source.kind,
		entry.source.id,
		entry.reversesEntryId,
		entry.lines.map((line) => [line.accountCode, line.amountSen, line.detailId]),
	])
}

/** What else is fixed when an entry is posted. */
export interface Posted {
	readonly number: number
	readonly id: string
	readonly postedAt: Instant
	readonly idempotencyKey: string
	/** the SHA-256 of its canonical form, which holds everything else there is of it */
	readonly inputHash: string
	/** of the account of each line, in the order of the lines: the account as it was opened */
	readonly accountHashes: readonly string[]
	/** the day it is booked on where that is later than the day it happened: its month was closed */
	readonly lateOn: CalendarDate | null
}

/**
 * The day an entry is booked on: the day in Magetan on which it happened, or the first day of the
 * first open month where that day's month is closed. What happened keeps its own moment.
 */
export function bookingDay(occurredAt: Instant, openMonth: Month | null): CalendarDate {
	const own = dateInMagetan(occurredAt)
	if (openMonth === null || monthOf(own) >= openMonth) return own
	return firstDayOf(openMonth)
}

/**
 * The day an entry is booked on where it is not its own; null where it is. Of a moment that is none
 * any more, since somebody has edited it, no day is the own.
 */
export function lateDay(occurredAt: Instant, bookedOn: CalendarDate): CalendarDate | null {
	if (Number.isNaN(Date.parse(occurredAt))) return bookedOn
	return bookedOn === dateInMagetan(occurredAt) ? null : bookedOn
}

/**
 * The link of an entry written out: everything that is stored of it, of its lines (by the input
 * hash) and of their accounts, after the link before it; its day where that is not told by the
 * moment in the input hash. Its SHA-256 is the entry's own link.
 */
export function canonicalLink(before: string, posted: Posted): string {
	return JSON.stringify([
		before,
		posted.number,
		posted.id,
		posted.postedAt,
		posted.idempotencyKey,
		posted.inputHash,
		posted.accountHashes,
		...(posted.lateOn === null ? [] : [posted.lateOn]),
	])
}
