import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { REFUND_TONES } from '#app/ui/office/refund-tones.ts'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderView } from './read-order.server.ts'

/** What went back of an order or is asked to, what is expected, and what the office can do. */
export function RefundSection({ order }: { order: OrderView }) {
	const { refunds: all } = useCopy()
	const { office: words } = all
	const { refunds, piecesOut, replacementsWaiting, mayAskRefund, mayExchange, number } = order
	const maySend = replacementsWaiting > 0 && order.maySendReplacement
	const own = `/kantor/pesanan/${number}`
	if (refunds.length === 0 && !mayAskRefund && piecesOut === 0) return null
	return (
		<Section title={words.title} className="screen-only">
			{refunds.length === 0 && <p className="py-3 text-muted text-small">{words.none}</p>}
			<ul className="divide-y divide-line text-small">
				{refunds.map((refund) => (
					<li key={refund.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
						<Money sen={refund.amountSen} className="font-semibold" />
						<Badge tone={REFUND_TONES[refund.state]}>{all.states[refund.state]}</Badge>
						<span className="text-muted">
							{fill(all.whatOf[refund.what], { count: refund.pieces })} ·{' '}
							<DateTime at={refund.settledAt ?? refund.requestedAt} short />
						</span>
					</li>
				))}
			</ul>
			{piecesOut > 0 && (
				<Notice className="mt-3">{fill(words.expected, { count: piecesOut })}</Notice>
			)}
			{replacementsWaiting > 0 && (
				<Notice tone="warn" className="mt-3">
					{fill(words.waitingToSend, { count: replacementsWaiting })}
				</Notice>
			)}
			<div className="mt-4 flex flex-wrap gap-3">
				{mayAskRefund && (
					<LinkButton to={`${own}/pengembalian`} tone="secondary">
						{all.ask}
					</LinkButton>
				)}
				{(mayExchange || maySend) && (
					<LinkButton to={`${own}/tukar`} tone="secondary">
						{maySend ? all.swap.sendTitle : all.exchange}
					</LinkButton>
				)}
				{piecesOut > 0 && (
					<LinkButton to={`${own}/kembali`} tone="secondary">
						{all.receiveBack}
					</LinkButton>
				)}
			</div>
		</Section>
	)
}
