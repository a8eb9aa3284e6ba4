import type { AdjustmentState } from '#app/domain/savings/adjustments/adjustment.ts'
import type { BadgeTone } from '#app/ui/kit/badge.tsx'

/** How adjustments of savings stand, in colour. */
export const ADJUSTMENT_TONES: Readonly<Record<AdjustmentState, BadgeTone>> = {
	requested: 'warn',
	approved: 'good',
	declined: 'plain',
	'called-off': 'plain',
}
