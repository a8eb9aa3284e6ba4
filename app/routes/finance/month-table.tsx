import { useCopy } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { useMonthWords } from './use-month-words.ts'

interface Props {
	months: readonly { month: string; amountSen: Sen }[]
	/** left under a rupiah of the last deposit */
	carriedSen: Sen
}

/** What is owed and not gathered, month by month. */
export function MonthTable({ months, carriedSen }: Props) {
	const { pnbp: words } = useCopy().treasury
	const inWords = useMonthWords()
	if (months.length === 0) return <p className="py-3 text-muted text-small">{words.monthsEmpty}</p>
	return (
		<Table caption={words.monthsCaption} dense>
			<thead>
				<tr>
					<Head>{words.month}</Head>
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{carriedSen > 0 && (
					<tr>
						<th scope="row">{words.carried}</th>
						<Cell number>
							<Money sen={carriedSen} bare />
						</Cell>
					</tr>
				)}
				{months.map(({ month, amountSen }) => (
					<tr key={month}>
						<th scope="row">{inWords(month)}</th>
						<Cell number>
							<Money sen={amountSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{words.sum}</th>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={add(carriedSen, ...months.map(({ amountSen }) => amountSen))} bare />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}
