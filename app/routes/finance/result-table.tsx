import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { type Result, sumOfResults } from '#app/domain/periods/result-parts.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { ResultCells, ResultHeads } from './result-cells.tsx'

interface CohortResult extends Result {
	cohort: { slug: string; name: Text; programme: string } | null
}

interface Props {
	caption: string
	results: readonly CohortResult[]
	/** the days, as an address asks for them */
	query: string
}

/** What came of each cohort's pieces, with a sum for each programme and for all. */
export function ResultTable({ caption, results, query }: Props) {
	const { books, finance } = useCopy()
	const { results: words } = books
	const programmes = Map.groupBy(results, ({ cohort }) => cohort?.programme ?? null)
	return (
		<Table caption={caption} captionShown dense>
			<thead>
				<tr>
					<Head>{words.cohort}</Head>
					<ResultHeads />
				</tr>
			</thead>
			{[...programmes].map(([programme, own]) => (
				<tbody key={programme ?? ''}>
					{own.map((result) => (
						<CohortRow key={result.cohort?.slug ?? ''} result={result} query={query} />
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

function CohortRow({ result, query }: { result: CohortResult; query: string }) {
	const { results: words } = useCopy().books
	const language = useLanguage()
	const { cohort } = result
	return (
		<tr>
			<th scope="row">
				{cohort ? (
					<TextLink to={`/keuangan/hasil/${cohort.slug}?${query}`}>
						{inLanguage(cohort.name, language)}
					</TextLink>
				) : (
					words.unknown
				)}
			</th>
			<ResultCells result={result} />
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
			<ResultCells result={sumOfResults(results)} className={className} />
		</tr>
	)
}
