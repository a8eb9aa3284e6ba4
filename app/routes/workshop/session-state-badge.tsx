import { useCopy } from '#app/copy/use-copy.ts'
import type { SessionState } from '#app/domain/workshop/session.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Readonly<Record<SessionState, BadgeTone>> = {
	planned: 'info',
	held: 'good',
	cancelled: 'plain',
}

/** Planned, held or called off; one whose day has come and that nobody has recorded asks for it. */
export function SessionStateBadge({
	state,
	isDue = false,
}: {
	state: SessionState
	isDue?: boolean
}) {
	const { states, toRecord } = useCopy().cohortWork.sessions
	if (isDue && state === 'planned') return <Badge tone="warn">{toRecord}</Badge>
	return <Badge tone={TONES[state]}>{states[state]}</Badge>
}
