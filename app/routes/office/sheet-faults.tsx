import { fill } from '#app/copy/fill.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'

interface Props<Fault extends string> {
	faults: readonly {
		/** as a spreadsheet counts */
		readonly line: number
		readonly column: string | null
		readonly fault: Fault
	}[]
	words: {
		faultsTitle: string
		faultsText: string
		faultsCaption: string
		line: string
		column: string
		what: string
		whole: string
		faults: Readonly<Record<Fault, string>>
	}
}

/** Everything that is wrong with the rows of a sheet, one by one. */
export function SheetFaults<Fault extends string>({ faults, words }: Props<Fault>) {
	return (
		<div className="mb-10">
			<Notice tone="bad" title={fill(words.faultsTitle, { count: faults.length })} announce>
				{words.faultsText}
			</Notice>
			<Table caption={words.faultsCaption} className="mt-4">
				<thead>
					<tr>
						<Head number>{words.line}</Head>
						<Head>{words.column}</Head>
						<Head>{words.what}</Head>
					</tr>
				</thead>
				<tbody>
					{faults.map(({ line, column, fault }) => (
						<tr key={`${line} ${column} ${fault}`}>
							<Cell number>{line}</Cell>
							<Cell className="whitespace-nowrap">{column ?? words.whole}</Cell>
							<Cell>{words.faults[fault]}</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</div>
	)
}
