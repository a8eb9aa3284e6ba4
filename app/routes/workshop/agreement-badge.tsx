import { useCopy } from '#app/copy/use-copy.ts'
import type { AgreementState } from '#app/domain/workshop/agreement.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Readonly<Record<AgreementState, BadgeTone>> = {
	missing: 'warn',
	valid: 'good',
	ending: 'warn',
	ended: 'bad',
}

/** How a partner's agreements stand. */
export function AgreementBadge({ state }: { state: AgreementState }) {
	return <Badge tone={TONES[state]}>{useCopy().cohortWork.partners.states[state]}</Badge>
}
