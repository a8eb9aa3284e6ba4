import { useCopy } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Sums {
	pendingSen: Sen
	heldSen: Sen
	finalSen: Sen
}

interface Props {
	savings: readonly (Sums & { makerCode: string })[]
	sums: Sums
}

/** What every maker has, by code, with the sums of all. */
export function SavingsTable({ savings, sums }: Props) {
	const { savings: words, sum } = useCopy().finance
	const hasHeld = sums.heldSen > 0
	return (
		<Table caption={words.caption} dense className="max-w-3xl" long>
			<thead>
				<tr>
					<Head>{words.maker}</Head>
					<Head number>{words.pending}</Head>
					{hasHeld && <Head number>{words.held}</Head>}
					<Head number>{words.final}</Head>
					<Head number>{words.total}</Head>
				</tr>
			</thead>
			<tbody>
				{savings.map(({ makerCode, pendingSen, heldSen, finalSen }) => (
					<tr key={makerCode}>
						<th scope="row">
							<TextLink
								to={`/keuangan/tabungan/${makerCode}`}
								className="figures whitespace-nowrap sm:text-small"
							>
								{makerCode}
							</TextLink>
						</th>
						<Amount sen={pendingSen} />
						{hasHeld && <Amount sen={heldSen} />}
						<Amount sen={finalSen} />
						<Amount sen={add(pendingSen, heldSen, finalSen)} className="font-semibold" />
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="text-left">
						{sum}
					</th>
					<Amount sen={sums.pendingSen} className={DOUBLE_RULE} />
					{hasHeld && <Amount sen={sums.heldSen} className={DOUBLE_RULE} />}
					<Amount sen={sums.finalSen} className={DOUBLE_RULE} />
					<Amount sen={add(sums.pendingSen, sums.heldSen, sums.finalSen)} className={DOUBLE_RULE} />
				</tr>
			</tfoot>
		</Table>
	)
}

/** An amount whose nothing stays in the background. */
function Amount({ sen, className }: { sen: Sen; className?: string }) {
	return (
		<Cell number className={classes('sm:text-small', sen === 0 && 'text-muted', className)}>
			<Money sen={sen} bare />
		</Cell>
	)
}
