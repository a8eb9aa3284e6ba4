import { useCopy } from '#app/copy/use-copy.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'

const TONES: Record<OrderState, BadgeTone> = {
	'awaiting-payment': 'plain',
	cancelled: 'plain',
	expired: 'plain',
	paid: 'warn',
	'part-sent': 'warn',
	sent: 'good',
	received: 'good',
	complained: 'warn',
	'refund-due': 'bad',
	completed: 'plain',
	refunded: 'bad',
	voided: 'plain',
}

/** How an order stands, for whoever works on it: what waits for somebody stands out. */
export function OrderStateBadge({ state }: { state: OrderState }) {
	const { states } = useCopy().office
	return <Badge tone={TONES[state]}>{states[state]}</Badge>
}
