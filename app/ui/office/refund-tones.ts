import type { RefundState } from '#app/domain/orders/refund.ts'
import type { BadgeTone } from '#app/ui/kit/badge.tsx'

/** How a refund's state is coloured, wherever it is shown. */
export const REFUND_TONES: Readonly<Record<RefundState, BadgeTone>> = {
	requested: 'warn',
	unassigned: 'warn',
	approved: 'info',
	executing: 'info',
	owed: 'bad',
	settled: 'good',
	declined: 'plain',
	failed: 'bad',
}
