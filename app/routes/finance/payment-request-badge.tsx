import { useCopy } from '#app/copy/use-copy.ts'
import type { RequestState } from '#app/domain/treasury/request.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Record<RequestState, BadgeTone> = {
	requested: 'warn',
	approved: 'info',
	declined: 'plain',
	paid: 'good',
}

/** How far a request has come. */
export function PaymentRequestBadge({ state }: { state: RequestState }) {
	return <Badge tone={TONES[state]}>{useCopy().treasury.states[state]}</Badge>
}
