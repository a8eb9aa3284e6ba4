import { useCopy } from '#app/copy/use-copy.ts'
import type { ReturnRow } from '#app/domain/orders/by-hand/hand-payments.server.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'
import { useStaff } from '#app/ui/office/use-staff.ts'

/** What has to go back by transfer, with the way to record that it has. */
export function ReturnTable({ returns }: { returns: readonly ReturnRow[] }) {
	const words = useCopy().handPayments
	const nameOf = useBuyerName()
	const mayReturn = useStaff()?.role === 'treasurer'
	if (returns.length === 0) return <EmptyList title={words.noneDue} />
	return (
		<Table caption={words.returnsCaption}>
			<thead>
				<tr>
					<Head number>{words.amount}</Head>
					<Head>{words.order}</Head>
					<Head className="hidden md:table-cell">{words.buyer}</Head>
					<Head className="hidden md:table-cell">{words.reason}</Head>
					<Head className="hidden md:table-cell">{words.since}</Head>
					{mayReturn && <Head className="hidden md:table-cell" />}
				</tr>
			</thead>
			<tbody>
				{returns.map((row) => (
					<tr key={row.id}>
						<Cell number>
							<Money sen={row.amountSen} className="font-bold" />
						</Cell>
						<Cell>
							<TextLink
								to={`/keuangan/pembayaran/${row.number}`}
								className="figures whitespace-nowrap"
							>
								{row.number}
							</TextLink>
							<span className="block text-caption text-muted md:hidden">
								{nameOf(row.buyerName)}, {words.reasons[row.reason]}
							</span>
							<DateTime at={row.dueAt} short className="block text-caption text-muted md:hidden" />
							{mayReturn && (
								<TextLink to={wayOf(row)} className="mt-1 inline-block md:hidden">
									{words.giveBack}
								</TextLink>
							)}
						</Cell>
						<Cell className="hidden md:table-cell">{nameOf(row.buyerName)}</Cell>
						<Cell className="hidden md:table-cell">{words.reasons[row.reason]}</Cell>
						<Cell className="hidden md:table-cell">
							<DateTime at={row.dueAt} short />
						</Cell>
						{mayReturn && (
							<Cell className="hidden whitespace-nowrap md:table-cell">
								<TextLink to={wayOf(row)}>{words.giveBack}</TextLink>
							</Cell>
						)}
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function wayOf({ number, id }: ReturnRow): string {
	return `/keuangan/pembayaran/${number}/kembali/${id}`
}
