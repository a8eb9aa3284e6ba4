import { useCopy } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { inOrder, type Party, PartySwatch, ShareBar } from '#app/ui/kit/share-bar.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { DOUBLE_RULE } from './sides.tsx'

interface Props {
	caption: string
	parts: readonly { party: Party; amountSen: Sen }[]
}

/** A sum divided among its parties: drawn, and in figures. */
export function PartyTable({ caption, parts }: Props) {
	const { shareRules, finance } = useCopy()
	const { sum, order } = finance
	return (
		<>
			<ShareBar parts={parts} className="mt-3 h-6 w-full print:hidden" />
			<Table caption={caption} dense className="mt-2">
				<thead>
					<tr>
						<Head>{order.party}</Head>
						<Head number>{order.amount}</Head>
					</tr>
				</thead>
				<tbody>
					{inOrder(parts).map(({ party, amountSen }) => (
						<tr key={party}>
							<th scope="row">
								<span className="flex items-center gap-2.5 font-normal">
									<PartySwatch party={party} />
									{shareRules.parties[party]}
								</span>
							</th>
							<Cell number>
								<Money sen={amountSen} bare />
							</Cell>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" className="text-left">
							{sum}
						</th>
						<Cell number className={DOUBLE_RULE}>
							<Money sen={add(...parts.map(({ amountSen }) => amountSen))} bare />
						</Cell>
					</tr>
				</tfoot>
			</Table>
		</>
	)
}
