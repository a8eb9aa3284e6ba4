import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Props {
	orders: readonly { id: string; number: string; buyerName: string; pieces: number }[]
}

/** Orders with pieces that are to come back, each with the way to take them in. */
export function ExpectedList({ orders }: Props) {
	const { refunds } = useCopy()
	const { back: words } = refunds
	if (orders.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
	return (
		<ul aria-label={words.listTitle} className="divide-y divide-line border-line border-y">
			{orders.map((order) => (
				<li key={order.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3 text-small">
					<TextLink to={`/kantor/pesanan/${order.number}`}>
						<span className="figures whitespace-nowrap">{order.number}</span>
					</TextLink>
					<span className="min-w-0 break-words">{order.buyerName}</span>
					<span className="text-muted">{fill(words.expected, { count: order.pieces })}</span>
					<TextLink
						to={`/kantor/pesanan/${order.number}/kembali`}
						className="ml-auto py-2 font-semibold"
					>
						{refunds.receiveBack}
						<span className="sr-only"> {order.number}</span>
					</TextLink>
				</li>
			))}
		</ul>
	)
}
