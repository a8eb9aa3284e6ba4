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
}
