import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE, Sides } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Line {
	position: number
	accountCode: string
	accountName: Text
	amountSen: Sen
	/** whose savings the account holds */
	makerCode: string | null
	share: {
		position: number
		lotCode: string
		makerCode: string | null
		weight: number | null
		weightTotal: number | null
	} | null
}

interface Props {
	number: number
	lines: readonly Line[]
	amountSen: Sen
}

/** Every line of an entry on its side, with what it stands for. */
export function LineTable({ number, lines, amountSen }: Props) {
	const { entry: words, debit, credit, sum } = useCopy().finance
	const language = useLanguage()
	return (
		<Table caption={fill(words.caption, { number })} dense>
			<thead>
				<tr>
					<Head>{words.account}</Head>
					<Head className="hidden sm:table-cell">{words.detail}</Head>
					<Head number>{debit}</Head>
					<Head number>{credit}</Head>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr key={line.position}>
						<th scope="row">
							<TextLink
								to={`/keuangan/akun/${line.accountCode}`}
								className="figures whitespace-nowrap"
							>
								{line.accountCode}
							</TextLink>
							<span className="block font-normal text-muted">
								{inLanguage(line.accountName, language)}
							</span>
							<span className="block font-normal sm:hidden">
								<Explanation line={line} />
							</span>
						</th>
						<Cell className="hidden sm:table-cell">
							<Explanation line={line} />
						</Cell>
						<Sides amountSen={line.amountSen} />
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="text-left">
						{sum}
					</th>
					<td className="hidden sm:table-cell" />
					<Cell number className={DOUBLE_RULE}>
						<Money sen={amountSen} bare />
					</Cell>
					<Cell number className={DOUBLE_RULE}>
						<Money sen={amountSen} bare />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}

/** The piece behind a line, and whose work it was. */
function Explanation({ line: { makerCode, share } }: { line: Line }) {
	const words = useCopy().finance.entry
	// A maker's line that the reserve bears stands on another account than the maker's.
	const isBorne = makerCode === null && share?.makerCode
	const maker = makerCode ?? share?.makerCode
	return (
		<>
			{maker && (
				<TextLink to={`/keuangan/tabungan/${maker}`} className="figures mr-2">
					{maker}
				</TextLink>
			)}
			{share && fill(words.unit, { position: share.position, lot: share.lotCode })}
			{share?.weight && share.weightTotal && (
				<span className="block text-muted">
					{fill(words.sheet, { weight: share.weight, total: share.weightTotal })}
				</span>
			)}
			{isBorne && <span className="block text-muted">{words.reserveBears}</span>}
		</>
	)
}
