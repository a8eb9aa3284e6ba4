import { useCopy } from '#app/copy/use-copy.ts'
import type { DisputeState } from '#app/domain/payments/dispute.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Record<DisputeState, BadgeTone> = {
	inquiry: 'warn',
	'inquiry-answered': 'info',
	'inquiry-closed': 'plain',
	'needs-response': 'bad',
	'under-review': 'info',
	won: 'good',
	lost: 'plain',
}

/** How a dispute stands: what waits for us stands out. */
export function DisputeStateBadge({ state }: { state: DisputeState }) {
	return <Badge tone={TONES[state]}>{useCopy().disputes.states[state]}</Badge>
}
