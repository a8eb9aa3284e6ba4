import { useCopy } from '#app/copy/use-copy.ts'
import type { HandPaymentRow } from '#app/domain/orders/by-hand/hand-payments.server.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'

interface Props {
	payments: readonly HandPaymentRow[]
	empty: string
}

/** Payments by hand: the amount first, since it is what the statement shows. */
export function HandPaymentTable({ payments, empty }: Props) {
	const { handPayments: words, storefront } = useCopy()
	const nameOf = useBuyerName()
	if (payments.length === 0) return <EmptyList title={empty} />
	return (
		<Table caption={words.caption} long>
			<thead>
				<tr>
					<Head number>{words.amount}</Head>
					<Head number className="hidden md:table-cell">
						{words.code}
					</Head>
					<Head>{words.order}</Head>
					<Head className="hidden md:table-cell">{words.buyer}</Head>
					<Head className="hidden md:table-cell">{words.method}</Head>
					<Head className="hidden md:table-cell">{words.since}</Head>
					<Head className="hidden md:table-cell">{words.until}</Head>
					<Head className="hidden md:table-cell">{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{payments.map((row) => (
					<tr key={row.cursor}>
						<Cell number>
							<Money sen={row.dueSen} className="font-bold" />
						</Cell>
						<Cell number className="hidden md:table-cell">
							{row.uniqueCode ?? '–'}
						</Cell>
						<Cell>
							<TextLink
								to={`/keuangan/pembayaran/${row.number}`}
								className="figures whitespace-nowrap"
							>
								{row.number}
							</TextLink>
							<span className="block text-caption text-muted md:hidden">
								{nameOf(row.buyerName)}, {storefront.paying.methods[row.method]}
							</span>
							<DateTime at={row.since} short className="block text-caption text-muted md:hidden" />
						</Cell>
						<Cell className="hidden md:table-cell">{nameOf(row.buyerName)}</Cell>
						<Cell className="hidden md:table-cell">{storefront.paying.methods[row.method]}</Cell>
						<Cell className="hidden md:table-cell">
							<DateTime at={row.since} short />
						</Cell>
						<Cell className="hidden md:table-cell">
							<DateTime at={row.expiresAt} short />
						</Cell>
						<Cell className="hidden md:table-cell">
							<OrderStateBadge state={row.state} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
