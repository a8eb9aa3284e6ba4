import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

const PARTS = ['makers', 'pnbp', 'partner', 'capital', 'material', 'others'] as const

interface Result {
	cohort: { slug: string; name: Text; programme: string } | null
	salesSen: Sen
	parts: Readonly<Record<(typeof PARTS)[number], Sen>>
}

/** What came of each cohort's pieces, with a sum for each programme and for all. */
export function ResultTable({ caption, results }: { caption: string; results: readonly Result[] }) {
	const { books, finance } = useCopy()
	const { results: words } = books
	const programmes = Map.groupBy(results, ({ cohort }) => cohort?.programme ?? null)
	return (
		<Table caption={caption} captionShown dense>
			<thead>
				<tr>
					<Head>{words.cohort}</Head>
					{PARTS.map((part) => (
						<Head key={part} number>
							{words[part]}
						</Head>
					))}
					<Head number>{words.sales}</Head>
				</tr>
			</thead>
			{[...programmes].map(([programme, own]) => (
				<tbody key={programme ?? ''}>
					{own.map((result) => (
						<CohortRow key={result.cohort?.slug ?? ''} result={result} />
					))}
					{programme && <SumRow label={fill(words.programmeSum, { programme })} results={own} />}
				</tbody>
			))}
			<tfoot>
				<SumRow label={finance.sum} results={results} className={DOUBLE_RULE} />
			</tfoot>
		</Table>
	)
}

function CohortRow({ result: { cohort, salesSen, parts } }: { result: Result }) {
	const { results: words } = useCopy().books
	const language = useLanguage()
	return (
		<tr>
			<th scope="row">{cohort ? inLanguage(cohort.name, language) : words.unknown}</th>
			{PARTS.map((part) => (
				<Cell key={part} number>
					<Money sen={parts[part]} bare />
				</Cell>
			))}
			<Cell number className="font-semibold">
				<Money sen={salesSen} bare />
			</Cell>
		</tr>
	)
}

function SumRow({
	label,
	results,
	className = '',
}: {
	label: string
	results: readonly Result[]
	className?: string
}) {
	return (
		<tr className="font-semibold">
			<th scope="row" className="text-left">
				{label}
			</th>
			{PARTS.map((part) => (
				<Cell key={part} number className={className}>
					<Money sen={add(...results.map(({ parts }) => parts[part]))} bare />
				</Cell>
			))}
			<Cell number className={className}>
				<Money sen={add(...results.map(({ salesSen }) => salesSen))} bare />
			</Cell>
		</tr>
	)
}
