import { useCopy } from '#app/copy/use-copy.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'

interface Holder {
	holderId: string
	reserved: number
	sold: number
	order: { number: string; state: OrderState } | null
}

/** Which orders have pieces of a lot, and how many. */
export function HolderTable({ holders }: { holders: readonly Holder[] }) {
	const copy = useCopy()
	const words = copy.workshop.lot
	const { orders } = copy.office
	return (
		<Table caption={words.holdersCaption} dense>
			<thead>
				<tr>
					<Head>{words.order}</Head>
					<Head>{orders.state}</Head>
					<Head number>{words.pieces}</Head>
				</tr>
			</thead>
			<tbody>
				{holders.map(({ holderId, reserved, sold, order }) => (
					<tr key={holderId}>
						<th scope="row" className="figures whitespace-nowrap">
							{order ? (
								<TextLink to={`/kantor/pesanan/${order.number}`}>{order.number}</TextLink>
							) : (
								holderId
							)}
						</th>
						<Cell>{order && <OrderStateBadge state={order.state} />}</Cell>
						<Cell number>{reserved + sold}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
