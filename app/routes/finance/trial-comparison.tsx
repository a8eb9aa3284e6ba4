import { useCopy } from '#app/copy/use-copy.ts'
import type { Comparison } from '#app/domain/orders/rule-trials/trial-sums.ts'
import type { Waterfall } from '#app/domain/shares/waterfall.ts'
import { add, formatNumber, type Sen, subtract } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

const PARTS = [
	'makersSen',
	'pnbpSen',
	'partnerSen',
	'capitalSen',
	'materialSen',
	'costsSen',
] as const

interface Props {
	caption: string
	comparison: Comparison
}

/** What each party got, what it would have got, and the difference; both sum to the same. */
export function TrialTable({ caption, comparison: { actual, tried } }: Props) {
	const { ruleTrial: words } = useCopy()
	const shown = PARTS.filter((part) => actual[part] > 0 || tried[part] > 0)
	const sumOf = (waterfall: Waterfall) => add(...PARTS.map((part) => waterfall[part]))
	return (
		<Table caption={caption} dense>
			<thead>
				<tr>
					<Head>{words.party}</Head>
					<Head number>{words.actual}</Head>
					<Head number>{words.tried}</Head>
					<Head number>{words.difference}</Head>
				</tr>
			</thead>
			<tbody>
				{shown.map((part) => (
					<tr key={part}>
						<th scope="row" className="text-left font-normal">
							{words.parties[part]}
						</th>
						<Cell number>
							<Money sen={actual[part]} bare />
						</Cell>
						<Cell number>
							<Money sen={tried[part]} bare />
						</Cell>
						<Cell number>
							<Difference sen={subtract(tried[part], actual[part])} />
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="text-left">
						{words.sum}
					</th>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={sumOf(actual)} bare />
					</Cell>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={sumOf(tried)} bare />
					</Cell>
					<Cell number className={DOUBLE_RULE}>
						<Difference sen={subtract(sumOf(tried), sumOf(actual))} />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}

/** Said by its sign and not by its colour alone. */
function Difference({ sen }: { sen: Sen }) {
	return (
		<span
			className={classes(
				'figures whitespace-nowrap',
				sen > 0 && 'text-good',
				sen < 0 && 'text-bad',
			)}
		>
			{sen > 0 && '+'}
			{formatNumber(sen)}
		</span>
	)
}
