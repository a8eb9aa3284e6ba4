import type { CalendarDate, Instant } from '#app/shared/instant.ts'

export interface SharesSchema {
	share_rules: {
		id: string
		code: string
		programme_id: string
		name_id: string
		name_en: string
	}
	share_rule_versions: {
		id: string
		rule_id: string
		version: number
		effective_from: CalendarDate
		/** JSON; `shares/rule.ts` reads and writes it */
		document: string
		legal_basis: string
		is_example: number
		proposed_by: string
		approved_by: string
		approved_at: Instant
	}
}
