import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate, type Sen, subtract } from '#app/shared/money.ts'
import { Sides } from '#app/ui/finance/sides.tsx'
import { type NamedSource, SourceLink } from '#app/ui/finance/source-link.tsx'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

export interface StatementRow {
	entryNumber: number
	entryKind: string
	occurredAt: Instant
	source: NamedSource
	/** debit-positive */
	debitSen: Sen
	/** what it added, as people read the account */
	amountSen: Sen
	/** the account after it, likewise */
	balanceSen: Sen
}

interface Props {
	caption: string
	lines: readonly StatementRow[]
	/** whether nothing is older than the last line */
	isFromStart: boolean
}

/** What moved an account, newest first, each with the balance after it, down to what was before. */
export function StatementTable({ caption, lines, isFromStart }: Props) {
	const { account: words, debit, credit, balance } = useCopy().finance
	const oldest = lines.at(-1)
	return (
		<Table caption={caption} dense long>
			<thead>
				<tr>
					<Head className="hidden sm:table-cell">{words.date}</Head>
					<Head number className="hidden sm:table-cell">
						{words.number}
					</Head>
					<Head>{words.what}</Head>
					<Head number className="sm:hidden">
						{words.movement}
					</Head>
					<Head number className="hidden sm:table-cell">
						{debit}
					</Head>
					<Head number className="hidden sm:table-cell">
						{credit}
					</Head>
					<Head number>{balance}</Head>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<Line key={line.entryNumber} line={line} />
				))}
			</tbody>
			{oldest && (
				<tfoot>
					<tr>
						<td className="hidden sm:table-cell" />
						<td className="hidden sm:table-cell" />
						<th scope="row" className="text-left">
							{isFromStart ? words.opening : words.carried}
						</th>
						<td />
						<td className="hidden sm:table-cell" />
						<Cell number>
							<Money sen={subtract(oldest.balanceSen, oldest.amountSen)} bare />
						</Cell>
					</tr>
				</tfoot>
			)}
		</Table>
	)
}

function Line({ line }: { line: StatementRow }) {
	const { account: words, debit, credit } = useCopy().finance
	const wordsFor = useEventWords()
	const entry = (
		<TextLink to={`/keuangan/jurnal/${line.entryNumber}`} className="figures font-semibold">
			{line.entryNumber}
		</TextLink>
	)
	return (
		<tr>
			<Cell className="hidden whitespace-nowrap sm:table-cell">
				<DateTime at={line.occurredAt} short />
			</Cell>
			<Cell number className="hidden sm:table-cell">
				{entry}
			</Cell>
			<Cell>
				{wordsFor(line.entryKind)}
				<span className="block">
					<SourceLink source={line.source} />
				</span>
				<span className="block text-muted sm:hidden">
					{entry} · <DateTime at={line.occurredAt} short />
				</span>
			</Cell>
			<Cell number className="sm:hidden">
				<Money sen={line.debitSen < 0 ? negate(line.debitSen) : line.debitSen} bare />{' '}
				<abbr title={line.debitSen < 0 ? credit : debit} className="text-muted no-underline">
					{line.debitSen < 0 ? words.creditLetter : words.debitLetter}
				</abbr>
			</Cell>
			<Sides amountSen={line.debitSen} className="hidden sm:table-cell" />
			<Cell number className="font-semibold">
				<Money sen={line.balanceSen} bare />
			</Cell>
		</tr>
	)
}
