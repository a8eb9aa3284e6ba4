import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { REFUND_TONES } from '#app/ui/office/refund-tones.ts'
import { Section } from '#app/ui/office/section.tsx'
import { useMayActInBooks, useStaff } from '#app/ui/office/use-staff.ts'
import { OrderDispute } from './order-dispute.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

/** How the buyer has the money back, or wants it: by our refund or by a bank. */
export function RefundAndDispute({ order }: { order: OrderBooks }) {
	return (
		<>
			<OrderDispute order={order} />
			<RefundFacts order={order} />
		</>
	)
}

/** What of the money went back or is asked to, and the ways to ask for whoever may. */
function RefundFacts({ order }: { order: OrderBooks }) {
	const { finance, refunds: words } = useCopy()
	const isTreasurer = useStaff()?.role === 'treasurer'
	const mayAsk = useMayActInBooks() && order.mayAsk
	if (order.refunds.length === 0 && !mayAsk) return null
	return (
		<Section title={finance.order.refundTitle}>
			<ul className="mt-3 divide-y divide-line text-small">
				{order.refunds.map((refund) => (
					<li key={refund.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
						<Link
							to={`/keuangan/pengembalian/${refund.id}`}
							className="inline-flex min-h-11 items-center font-semibold text-link"
						>
							<Money sen={refund.amountSen} />
						</Link>
						<Badge tone={REFUND_TONES[refund.state]}>{words.states[refund.state]}</Badge>
						<span className="w-full text-caption text-muted">
							{fill(words.whatOf[refund.what], { count: refund.pieces })} ·{' '}
							<DateTime at={refund.settledAt ?? refund.requestedAt} short />
						</span>
						<span className="w-full">{words.stories[storyOf(refund)]}</span>
						<q className="w-full break-words text-muted">{order.refundReasons[refund.id]}</q>
					</li>
				))}
			</ul>
			{mayAsk && (
				<div className="screen-only mt-4 flex flex-wrap gap-3">
					<LinkButton to={`/keuangan/pesanan/${order.number}/minta`} tone="secondary">
						{words.ask}
					</LinkButton>
					{isTreasurer && order.isRefundable && (
						<LinkButton to={`/keuangan/pesanan/${order.number}/pengembalian`} tone="danger">
							{finance.order.refund}
						</LinkButton>
					)}
				</div>
			)}
		</Section>
	)
}

function storyOf({ state, channel }: OrderBooks['refunds'][number]) {
	return state === 'approved' && channel === 'transfer' ? 'transfer' : state
}
