import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RefundSummary } from '#app/domain/orders/refunds/refunds.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { REFUND_TONES } from '#app/ui/office/refund-tones.ts'

/** Refunds one under the other: how much, of which order, why, and since when. */
export function RefundTable({
	refunds,
}: {
	refunds: readonly (RefundSummary & { days: number })[]
}) {
	const { refunds: all } = useCopy()
	const { list: words } = all
	if (refunds.length === 0) return <EmptyList title={words.none}>{words.noneText}</EmptyList>
	return (
		<ul aria-label={words.caption} className="divide-y divide-line border-line border-y">
			{refunds.map((one) => (
				<li
					key={one.id}
					className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[10rem_minmax(0,1fr)_auto] sm:items-center"
				>
					<div>
						<Money sen={one.amountSen} className="block font-bold text-lead" />
						<Badge tone={REFUND_TONES[one.state]}>{all.states[one.state]}</Badge>
					</div>
					<div className="min-w-0 text-small">
						<p>
							<TextLink to={`/keuangan/pesanan/${one.number}`}>
								<span className="figures">{one.number}</span>
							</TextLink>{' '}
							· {one.buyerName} · {all.one.channels[one.channel]}
						</p>
						<p className="break-words text-muted">{one.reason}</p>
						<p className="text-caption text-muted">
							<DateTime at={one.requestedAt} short /> ·{' '}
							{one.days === 0 ? words.today : fill(words.age, { days: one.days })}
						</p>
					</div>
					<TextLink
						to={`/keuangan/pengembalian/${one.id}`}
						className="py-2 font-semibold text-small"
					>
						<span aria-hidden="true">{words.open}</span>
						<span className="sr-only">{fill(words.openWhich, { number: one.number })}</span>
					</TextLink>
				</li>
			))}
		</ul>
	)
}
