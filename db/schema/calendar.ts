import type { CalendarDate, Instant } from '#app/shared/instant.ts'

export type HolidayKindName = 'national' | 'joint-leave'

export interface CalendarSchema {
	holidays: {
		date: CalendarDate
		kind: HolidayKindName
		name_id: string
		name_en: string
		/** the decree that names the day, or what it was reckoned from */
		basis: string
		/** 1 once the decree of its year is out */
		is_confirmed: 0 | 1
		recorded_at: Instant
	}
}
