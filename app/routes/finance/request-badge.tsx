import { useCopy } from '#app/copy/use-copy.ts'
import type { WithdrawalState } from '#app/domain/savings/withdrawals/withdrawal.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Readonly<Record<WithdrawalState, BadgeTone>> = {
	requested: 'warn',
	approved: 'info',
	declined: 'plain',
	'called-off': 'plain',
	paid: 'good',
}

interface Props {
	request: { readonly state: WithdrawalState; readonly scanIds: readonly string[] }
}

/** How a withdrawal stands; of a paid one also that its kuitansi is still missing. */
export function RequestBadge({ request: { state, scanIds } }: Props) {
	const { states, noScan } = useCopy().withdrawals
	return (
		<span className="flex flex-wrap gap-1.5">
			<Badge tone={TONES[state]}>{states[state]}</Badge>
			{state === 'paid' && scanIds.length === 0 && <Badge tone="warn">{noScan}</Badge>}
		</span>
	)
}
