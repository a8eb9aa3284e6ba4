import type { Generated } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Craft } from './catalogue.ts'
import type { MaterialsSchema } from './workshop-materials.ts'
import type {
	AttendanceMark,
	BatchStateName,
	CandidateOutcome,
	EarningName,
	FaultReasonName,
	LeavingReason,
	SessionState,
	SheetUnitName,
} from './workshop-words.ts'

export interface WorkshopSchema extends MaterialsSchema {
	partners: {
		id: string
		code: string
		name: string
	}
	programmes: {
		id: string
		code: string
		name_id: string
		name_en: string
		craft: Craft
		partner_id: string | null
		/** no cohort is opened and no session planned from this day on */
		closed_on: CalendarDate | null
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
		/** so many people at a time */
		places: number
		/** the member of staff who leads it */
		lead_id: string | null
		/** how many batches it has made, and of how many pieces: counted when each is signed */
		batches: Generated<number>
		pieces: Generated<number>
	}
	/** who stands on a sheet of a cohort, once each */
	cohort_makers: {
		cohort_id: string
		maker_id: string
	}
	/** whom the story of a cohort tells of: it is told as long as each of them agrees */
	story_people: {
		cohort_id: string
		maker_id: string
	}
	cohort_members: {
		cohort_id: string
		maker_id: string
		joined_on: CalendarDate
		left_on: CalendarDate | null
		left_reason: LeavingReason | null
	}
	sessions: {
		id: string
		cohort_id: string
		day: CalendarDate
		/** `HH:mm` on the clock in Magetan */
		starts_at: string | null
		ends_at: string | null
		place: string
		/** the day the schedule gave it, wherever it was moved since; null for an extra one */
		planned_for: CalendarDate | null
		state: SessionState
		cancel_reason: string | null
		minutes: number | null
		topic_id: string | null
		topic_en: string | null
		/** of its record: 1 is the first, 0 is none yet */
		revision: number
		created_by: string
		created_at: Instant
	}
	batches: {
		id: string
		code: string
		cohort_id: string
		variant_id: string
		/** 1 where there is only this one piece of the product */
		one_off: number
		work_date: CalendarDate
		/** all that was made, whatever its grade */
		quantity: number
		/** as the recorder saw them; what is neither is of grade A */
		grade_b: number
		rework: number
		rejected: number
		sheet_unit: SheetUnitName
		material_cost_sen: Sen
		/** why a cost was typed in that is of no intake; always there with a cost */
		material_reason: string | null
		/** made by whoever sends a batch: under one key a batch is recorded once */
		entry_key: string | null
		input_hash: string | null
		state: BatchStateName
		recorded_by: string
		recorded_at: Instant
		/** who signed it or sent it back */
		decided_by: string | null
		decided_at: Instant | null
		sent_back_reason: string | null
	}
	contributions: {
		batch_id: string
		position: number
		maker_id: string
		/** in the unit of the batch's sheet */
		weight: number
		/** as marked when it was recorded, frozen when it is signed */
		earning: EarningName
	}
	batch_sessions: {
		batch_id: string
		session_id: string
	}
	batch_acceptances: {
		id: string
		batch_id: string
		number: number
		grade_a: number
		grade_b: number
		rework: number
		rejected: number
		accepted_by: string
		accepted_at: Instant
	}
	batch_faults: {
		acceptance_id: string
		position: number
		kind: 'rework' | 'rejected'
		reason: FaultReasonName
		pieces: number
	}
	hold_settlements: {
		batch_id: string
		maker_id: string
		earning: 'premi' | 'extra-food'
		settled_by: string
		settled_at: Instant
	}
	/** what somebody has begun to record, as JSON that only its form reads */
	batch_drafts: {
		id: string
		owner_id: string
		document: string
		revision: number
		sent_back_batch_id: string | null
		begun_at: Instant
		saved_at: Instant
	}
	agreements: {
		id: string
		partner_id: string
		number: string
		signed_on: CalendarDate
		valid_from: CalendarDate
		valid_until: CalendarDate
		recorded_by: string
		recorded_at: Instant
	}
	agreement_scans: {
		id: string
		agreement_id: string
		media_key: string
		added_by: string
		added_at: Instant
	}
	partner_contacts: {
		id: string
		partner_id: string
		name: string
		position: string
		phone: string
		email: string
	}
	cohort_slots: {
		cohort_id: string
		/** Monday is 1, Sunday is 7 */
		weekday: number
		starts_at: string
		ends_at: string
		place: string
	}
	session_records: {
		session_id: string
		revision: number
		minutes: number
		topic_id: string
		topic_en: string
		/** for staff alone, and without names */
		note: string
		recorded_by: string
		recorded_at: Instant
	}
	attendances: {
		session_id: string
		revision: number
		maker_id: string
		mark: AttendanceMark
	}
	selection_criteria: {
		id: string
		cohort_id: string
		position: number
		name: string
	}
	candidates: {
		cohort_id: string
		maker_id: string
		note: string
		outcome: CandidateOutcome | null
		decided_by: string | null
		decided_at: Instant | null
		entered_by: string
		entered_at: Instant
	}
	candidate_scores: {
		criterion_id: string
		cohort_id: string
		maker_id: string
		score: number
		scored_by: string
		scored_at: Instant
	}
	batch_imports: {
		id: string
		attempt_key: string
		sheet: string
		rows: number
		batches: number
		checked: number
		outcome: 'taken' | 'refused' | null
		added: number
		known: number
		faults: string
		recorded_by: string
		recorded_at: Instant
		finished_at: Instant | null
	}
}
