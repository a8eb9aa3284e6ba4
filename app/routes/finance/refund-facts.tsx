import { useCopy } from '#app/copy/use-copy.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { OrderDispute } from './order-dispute.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

type Refund = NonNullable<OrderBooks['refund']>

const TONES: Record<Refund['state'], BadgeTone> = {
	intended: 'warn',
	pending: 'warn',
	succeeded: 'good',
	failed: 'bad',
}

/** How the buyer has the money back, or wants it: by our refund or by a bank. */
export function RefundAndDispute({ order }: { order: OrderBooks }) {
	return (
		<>
			<OrderDispute order={order} />
			<RefundFacts order={order} />
		</>
	)
}

/** Whether the money went back, and the way to give it back for whoever may. */
function RefundFacts({ order }: { order: OrderBooks }) {
	const { order: words } = useCopy().finance
	const mayRefund = useStaff()?.role === 'treasurer' && order.isRefundable
	if (!order.refund && !mayRefund) return null
	return (
		<Section title={words.refundTitle}>
			{order.refund && <Course refund={order.refund} order={order} />}
			{mayRefund && (
				<div className="screen-only mt-4">
					<p className="mb-3 text-muted text-small">{words.refundLead}</p>
					<LinkButton to={`/keuangan/pesanan/${order.number}/pengembalian`} tone="danger">
						{words.refund}
					</LinkButton>
				</div>
			)}
		</Section>
	)
}

function Course({ refund, order }: { refund: Refund; order: OrderBooks }) {
	const { finance, handPayments } = useCopy()
	const { order: words, rules } = finance
	// The bank of the buyer may send back what had arrived: the sale is reversed all the same.
	const cameBack = refund.state === 'failed' && order.state === 'refunded'
	const waits = refund.state === 'intended' && order.payment.method !== 'stripe'
	const told = cameBack ? words.refundCameBack : words.refundStories[refund.state]
	const story = waits ? handPayments.one.refundWaits : told
	return (
		<>
			<p className="mt-3 flex flex-wrap items-center gap-3 text-small">
				<Badge tone={TONES[refund.state]}>{words.refundStates[refund.state]}</Badge>
				<span>{story}</span>
			</p>
			<figure className="mt-3 border-edge border-l-2 border-dashed pl-3 text-small">
				<figcaption className="text-caption text-muted">{words.refundReason}</figcaption>
				<blockquote>{refund.reason}</blockquote>
			</figure>
			<DefinitionList
				compact
				items={[
					{ term: words.refundBy, detail: refund.requestedBy ?? rules.someone },
					{ term: words.refundAt, detail: <DateTime at={refund.requestedAt} short /> },
					...(refund.settledAt
						? [{ term: words.refundSettled, detail: <DateTime at={refund.settledAt} short /> }]
						: []),
				]}
			/>
		</>
	)
}
