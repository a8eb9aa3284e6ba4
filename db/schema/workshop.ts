import type { Generated } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Craft } from './catalogue.ts'

export interface WorkshopSchema {
	partners: {
		id: string
		code: string
		name: string
		agreement_number: string
		agreed_on: CalendarDate
	}
	programmes: {
		id: string
		code: string
		name_id: string
		name_en: string
		craft: Craft
		partner_id: string | null
	}
	cohorts: {
		id: string
		programme_id: string
		slug: string
		name_id: string
		name_en: string
		story_id: string
		story_en: string
		schedule_id: string
		schedule_en: string
		started_on: CalendarDate
		/** how many batches it has made, and of how many pieces: counted when each is recorded */
		batches: Generated<number>
		pieces: Generated<number>
	}
	/** who stands on a sheet of a cohort, once each */
	cohort_makers: {
		cohort_id: string
		maker_id: string
	}
	cohort_members: {
		cohort_id: string
		maker_id: string
		joined_on: CalendarDate
		left_on: CalendarDate | null
	}
	sessions: {
		id: string
		cohort_id: string
		held_on: CalendarDate
		minutes: number
		topic_id: string
		topic_en: string
		recorded_by: string
		recorded_at: Instant
	}
	batches: {
		id: string
		code: string
		cohort_id: string
		variant_id: string
		work_date: CalendarDate
		quantity: number
		material_cost_sen: Sen
		recorded_by: string
		recorded_at: Instant
	}
	contributions: {
		batch_id: string
		position: number
		maker_id: string
		weight: number
	}
}
