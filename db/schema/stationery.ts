import type { CalendarDate, Instant } from '#app/shared/instant.ts'

export type SignatoryRoleName = 'head' | 'treasurer' | 'officer'

export type PaperKindName =
	| 'savings-receipt'
	| 'savings-handover'
	| 'savings-statement'
	| 'savings-transfers'
	| 'partner-settlement'
	| 'state-deposit'
	| 'purchase-receipt'
	| 'period-report'
	| 'period-closing'

export interface StationerySchema {
	letterheads: {
		id: string
		from_date: CalendarDate
		ministry: string
		directorate: string
		region: string
		unit: string
		address: string
		place: string
		unit_code: string
		recorded_by: string
		recorded_at: Instant
	}
	signatories: {
		id: string
		from_date: CalendarDate
		role: SignatoryRoleName
		title: string
		name: string
		/** 18 digits */
		nip: string
		recorded_by: string
		recorded_at: Instant
	}
	number_series: {
		kind: PaperKindName
		year: number
		/** the number that was taken last */
		last: number
	}
	paper_numbers: {
		id: string
		kind: PaperKindName
		year: number
		number: number
		month: number
		unit_code: string
		/** what the paper is about, in the room it belongs to */
		subject_id: string
		taken_at: Instant
	}
}
