import { useCopy } from '#app/copy/use-copy.ts'
import type { PaperKind } from '#app/domain/stationery/paper-number.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	series: readonly { kind: PaperKind; year: number; last: number }[]
}

/** How far each kind of paper is numbered. */
export function SeriesTable({ series }: Props) {
	const { numbers: words } = useCopy().stationery
	return (
		<Section title={words.title} lead={words.lead} className="mt-12">
			{series.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.empty}</p>
			) : (
				<Table caption={words.caption} dense className="max-w-2xl">
					<thead>
						<tr>
							<Head>{words.kind}</Head>
							<Head number>{words.year}</Head>
							<Head number>{words.last}</Head>
						</tr>
					</thead>
					<tbody>
						{series.map(({ kind, year, last }) => (
							<tr key={`${kind}-${year}`}>
								<Head scope="row">{words.kinds[kind]}</Head>
								<Cell number>{year}</Cell>
								<Cell number>{last}</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}
