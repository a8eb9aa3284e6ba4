import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PackingRow } from '#app/domain/catalogue/packings.server.ts'
import type { PackedSize } from '#app/domain/catalogue/product.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** Variants with their weights and sizes; a narrow screen folds the number under the name. */
export function PackingTable({ packings }: { packings: readonly PackingRow[] }) {
	const words = useCopy().office.packing
	const language = useLanguage()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.variant}</Head>
					<Head className="hidden md:table-cell">{words.number}</Head>
					<Head number>{words.weight}</Head>
					<Head number>{words.size}</Head>
				</tr>
			</thead>
			<tbody>
				{packings.map((row) => (
					<tr key={row.sku}>
						<th scope="row">
							<TextLink to={`/kantor/kemasan/${encodeURIComponent(row.sku)}`}>
								{inLanguage(row.productName, language)}, {inLanguage(row.label, language)}
							</TextLink>
							<span className="figures block font-normal text-caption text-muted md:hidden">
								{row.sku}
							</span>
						</th>
						<Cell className="figures hidden md:table-cell">{row.sku}</Cell>
						<Cell number className="whitespace-nowrap">
							{fill(words.grams, { count: row.weightGrams })}
						</Cell>
						<Cell number className={row.packed ? undefined : 'text-muted'}>
							{row.packed ? inWords(row.packed, words.sides) : words.unmeasured}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function inWords({ lengthCm, widthCm, heightCm }: PackedSize, words: string): string {
	return fill(words, { length: lengthCm, width: widthCm, height: heightCm })
}
