import { useCopy } from '#app/copy/use-copy.ts'
import type { BatchState } from '#app/domain/workshop/batches/life.ts'
import { Badge } from '#app/ui/kit/badge.tsx'

const TONES = {
	submitted: 'warn',
	signed: 'info',
	accepted: 'good',
	'sent-back': 'bad',
} as const

/** Where a batch stands, in a word. */
export function BatchStateBadge({ state }: { state: BatchState }) {
	return <Badge tone={TONES[state]}>{useCopy().batches.states[state]}</Badge>
}
