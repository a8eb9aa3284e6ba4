import { useCopy } from '#app/copy/use-copy.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

type State = 'running' | 'open' | 'proposed' | 'closed'

const TONES: Readonly<Record<State, BadgeTone>> = {
	running: 'plain',
	open: 'warn',
	proposed: 'info',
	closed: 'good',
}

/** How a month stands. */
export function PeriodBadge({ state }: { state: State }) {
	return <Badge tone={TONES[state]}>{useCopy().periods.states[state]}</Badge>
}
