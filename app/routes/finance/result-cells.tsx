import { useCopy } from '#app/copy/use-copy.ts'
import { type Result, resultParts } from '#app/domain/periods/result-parts.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head } from '#app/ui/kit/table.tsx'

/** The heads of the columns that say where the price has gone; the sum stands last. */
export function ResultHeads() {
	const { results: words } = useCopy().books
	return (
		<>
			{resultParts.map((part) => (
				<Head key={part} number>
					{words[part]}
				</Head>
			))}
			<Head number>{words.sales}</Head>
		</>
	)
}

/** A result in these columns. */
export function ResultCells({ result, className = '' }: { result: Result; className?: string }) {
	return (
		<>
			{resultParts.map((part) => (
				<Cell key={part} number className={className}>
					<Money sen={result.parts[part]} bare />
				</Cell>
			))}
			<Cell number className={`font-semibold ${className}`}>
				<Money sen={result.salesSen} bare />
			</Cell>
		</>
	)
}
