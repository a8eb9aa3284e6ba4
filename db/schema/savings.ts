import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'

export type WithdrawalPurpose = 'needs' | 'family' | 'release'

export interface SavingsSchema {
	withdrawals: {
		id: string
		maker_id: string
		amount_sen: Sen
		purpose: WithdrawalPurpose
		note: string
		recorded_by: string
		recorded_at: Instant
	}
}
