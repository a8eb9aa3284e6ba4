import { type CalendarDate, dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { AttendanceMark as Mark, SessionState as State } from '#db/schema/workshop-words.ts'

export type SessionState = State

/** Present, late, or why somebody was absent. */
export type AttendanceMark = Mark

export const attendanceMarks = [
	'present',
	'late',
	'sick',
	'court',
	'visit',
	'transferred',
	'other',
] as const satisfies readonly Mark[]

/** True for whoever was there, in time or not. */
export function wasThere(mark: AttendanceMark): boolean {
	return mark === 'present' || mark === 'late'
}

/** How one member stands on a session's list. */
export interface AttendanceLine {
	readonly makerCode: string
	readonly mark: AttendanceMark
}

/** A session as lists and the calendar show it. */
export interface SessionCard {
	readonly id: string
	readonly cohort: { readonly id: string; readonly slug: string; readonly name: Text }
	readonly day: CalendarDate
	readonly startsAt: string | null
	readonly endsAt: string | null
	readonly place: string
	readonly state: SessionState
	readonly cancelReason: string | null
	/** the day the schedule gave it; null for an extra one */
	readonly plannedFor: CalendarDate | null
	/** null until it is held */
	readonly minutes: number | null
	readonly topic: Text | null
}

/**
 * Until which day a list can be corrected: the day after it was first written down. Later a mistake
 * stays, as on the paper that was signed.
 */
export function correctableUntil(firstRecordedAt: Instant): CalendarDate {
	return nextDate(dateInMagetan(firstRecordedAt))
}
