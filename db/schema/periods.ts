import type { Instant } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'

export type ProposalState = 'proposed' | 'approved' | 'declined' | 'withdrawn'

export interface PeriodsSchema {
	period_proposals: {
		id: string
		act: 'close' | 'reopen'
		month: Month
		/** why it is opened again */
		reason: string | null
		/** what was checked, with its explanations, as JSON */
		checks: string
		state: ProposalState
		proposed_by: string
		proposed_at: Instant
		decided_by: string | null
		decided_at: Instant | null
		closing_number: number | null
	}
	period_reports: {
		closing_number: number
		kind: string
		sha256: string
		content: string
	}
}
