import type { CalendarDate, Instant } from '#app/shared/instant.ts'

export type Sex = 'f' | 'm'

/** A.I to A.V await a verdict (*tahanan*), B.I to B.III are sentenced (*narapidana*). */
export type RegisterClass =
	| 'A.I'
	| 'A.II'
	| 'A.III'
	| 'A.IV'
	| 'A.V'
	| 'B.I'
	| 'B.IIa'
	| 'B.IIb'
	| 'B.III'

/** To be called by a pen-name in public; to have the story of one's craft told under it. */
export type ConsentKind = 'pen-name' | 'craft-story'

/** Where a maker is. */
export type Presence = 'present' | 'leave' | 'transferred' | 'released' | 'escaped' | 'deceased'

export type SavingsAct = 'pay-out' | 'move' | 'freeze' | 'resume'

export interface PeopleSchema {
	makers: {
		id: string
		code: string
		sex: Sex
		name_cipher: string
		register_number_cipher: string
		created_at: Instant
	}
	maker_statuses: {
		maker_id: string
		from_date: CalendarDate
		register_class: RegisterClass
		recorded_at: Instant
	}
	consents: {
		id: string
		maker_id: string
		kind: ConsentKind
		pen_name: string | null
		given_on: CalendarDate
		witnessed_by: string
		recorded_by: string
		recorded_at: Instant
	}
	consent_revocations: {
		consent_id: string
		recorded_by: string
		revoked_at: Instant
	}
	/** of two for one day the one with the higher id counts */
	maker_presences: {
		id: string
		maker_id: string
		from_date: CalendarDate
		presence: Presence
		recorded_by: string
		recorded_at: Instant
	}
	/** what a change of presence asks of whoever keeps the savings */
	savings_acts: {
		id: string
		maker_id: string
		presence_id: string
		act: SavingsAct
		opened_by: string
		opened_at: Instant
		outcome: 'done' | 'withdrawn' | null
		closed_by: string | null
		closed_at: Instant | null
	}
}
