import type { CalendarDate, Instant } from '#app/shared/instant.ts'

/** A draft is worked on, proposed, and then decided on by somebody else, or forgotten. */
export type DraftStateName = 'draft' | 'proposed' | 'approved' | 'declined' | 'forgotten'

export interface SharesSchema {
	share_rules: {
		id: string
		code: string
		programme_id: string
		/** one of the two, or neither */
		cohort_id: string | null
		product_id: string | null
		name_id: string
		name_en: string
	}
	share_rule_drafts: {
		id: string
		rule_id: string
		/** JSON; `shares/rule-document.ts` reads and writes it */
		document: string
		effective_from: CalendarDate
		effective_until: CalendarDate | null
		legal_basis: string
		is_example: number
		state: DraftStateName
		/** higher with each change: what was seen is what is proposed and approved */
		revision: number
		drafted_by: string
		drafted_at: Instant
		changed_by: string
		changed_at: Instant
		proposed_by: string | null
		proposed_at: Instant | null
		decided_by: string | null
		decided_at: Instant | null
		/** why it was declined */
		decision: string | null
	}
	/** everybody who ever wrote, changed or proposed a draft; kept by the database itself */
	share_rule_hands: {
		draft_id: string
		staff_id: string
	}
	share_rule_papers: {
		id: string
		draft_id: string
		media_key: string
		added_by: string
		added_at: Instant
	}
	share_rule_versions: {
		id: string
		rule_id: string
		draft_id: string
		version: number
		effective_from: CalendarDate
		effective_until: CalendarDate | null
		/** JSON; `shares/rule-document.ts` reads and writes it */
		document: string
		legal_basis: string
		is_example: number
		proposed_by: string
		approved_by: string
		approved_at: Instant
	}
}
