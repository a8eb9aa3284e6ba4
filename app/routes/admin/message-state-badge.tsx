import { useCopy } from '#app/copy/use-copy.ts'
import type { MessageState } from '#app/domain/messages/message-state.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Record<MessageState, BadgeTone> = {
	queued: 'info',
	sending: 'info',
	sent: 'good',
	unsent: 'plain',
	failed: 'bad',
}

/** How a message stands. */
export function MessageStateBadge({ state }: { state: MessageState }) {
	const { states } = useCopy().messages.staff
	return <Badge tone={TONES[state]}>{states[state]}</Badge>
}
