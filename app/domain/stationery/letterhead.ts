import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Signatory, SignatoryRole } from './signatory.ts'

/** What stands at the head of a paper of the unit, and what its numbers are written with. */
export interface Letterhead {
	readonly ministry: string
	readonly directorate: string
	/** the regional office (*Kanwil*) */
	readonly region: string
	readonly unit: string
	/** one line; empty while nobody has written it down */
	readonly address: string
	/** where papers are dated: `Magetan, 3 Juni 2026` */
	readonly place: string
	/** stands in every number of a paper, between its number and the month */
	readonly unitCode: string
}

/** A letterhead on record: it counts from a day on, for papers made after it was written down. */
export interface RecordedLetterhead extends Letterhead {
	readonly id: string
	readonly fromDate: CalendarDate
	readonly recordedAt: Instant
}

/** What a paper of a moment is written on and signed by. */
export interface Stationery {
	readonly letterhead: Letterhead
	/** those on record by then */
	readonly signatories: ReadonlyMap<SignatoryRole, Signatory>
}
