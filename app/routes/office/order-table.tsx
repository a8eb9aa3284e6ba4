import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'

interface Row {
	number: string
	state: OrderState
	buyerName: string
	city: string
	province: string
	totalSen: Sen
	placedAt: Instant
	resi: readonly string[]
}

interface Props {
	orders: readonly Row[]
	/** false where all of them are in the same state */
	withStates: boolean
	/** true where those whose goods may leave can be chosen for printing */
	withChoice: boolean
}

/** Orders one under the other; a narrow screen folds who and where under the number. */
export function OrderTable({ orders, withStates, withChoice }: Props) {
	const {
		orders: words,
		collect: { place },
	} = useCopy().office
	const nameOf = useBuyerName()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					{withChoice && <Head className="screen-only">{words.choose}</Head>}
					<Head>{words.number}</Head>
					<Head className="hidden lg:table-cell">{words.placed}</Head>
					<Head className="hidden md:table-cell">{words.buyer}</Head>
					<Head className="hidden md:table-cell">{words.destination}</Head>
					{withStates && <Head className="hidden sm:table-cell">{words.state}</Head>}
					<Head number>{words.total}</Head>
				</tr>
			</thead>
			<tbody>
				{orders.map((order) => (
					<tr key={order.number}>
						{withChoice && <Choice order={order} />}
						<th scope="row">
							<TextLink
								to={`/kantor/pesanan/${order.number}`}
								className="figures whitespace-nowrap"
							>
								{order.number}
							</TextLink>
							{withStates && (
								<span className="my-1 block sm:hidden">
									<OrderStateBadge state={order.state} />
								</span>
							)}
							<Folded order={order} />
						</th>
						<Cell className="hidden whitespace-nowrap lg:table-cell">
							<DateTime at={order.placedAt} short />
						</Cell>
						<Cell className="hidden md:table-cell">{nameOf(order.buyerName)}</Cell>
						<Cell className="hidden md:table-cell">
							{order.city || place}
							<span className="block text-caption text-muted">{order.province}</span>
						</Cell>
						{withStates && (
							<Cell className="hidden sm:table-cell">
								<OrderStateBadge state={order.state} />
							</Cell>
						)}
						<Cell number>
							<Money sen={order.totalSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** Who, where to, when and under which resi, as far as the screen has no columns for it. */
function Folded({ order }: { order: Row }) {
	const { orderWork, collect } = useCopy().office
	const nameOf = useBuyerName()
	return (
		<>
			<span className="block font-normal text-caption text-muted md:hidden">
				{nameOf(order.buyerName)}
				{(order.city !== '' || order.buyerName !== '') && `, ${order.city || collect.place}`}
			</span>
			<DateTime
				at={order.placedAt}
				short
				className="block font-normal text-caption text-muted lg:hidden"
			/>
			{order.resi.length > 0 && (
				<span className="block break-all font-normal text-caption text-muted">
					{fill(orderWork.resi, { number: order.resi.join(', ') })}
				</span>
			)}
		</>
	)
}

/** A box to tick; empty where nothing may leave. */
function Choice({ order: { number, state } }: { order: Pick<Row, 'number' | 'state'> }) {
	const words = useCopy().office.orders
	const mayLeave = mayHappen('sent', state) || state === 'sent'
	return (
		<Cell className="screen-only">
			{mayLeave && (
				<label className="-m-2 flex size-11 items-center justify-center">
					<span className="sr-only">{fill(words.chooseOne, { number })}</span>
					<input type="checkbox" name="nomor" value={number} className="size-5 accent-primary" />
				</label>
			)}
		</Cell>
	)
}
