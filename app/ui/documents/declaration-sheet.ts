import { fill } from '#app/copy/fill.ts'
import { parcelPapers } from '#app/copy/id/parcel-papers.ts'
import type { DeclaredLine, Parcel } from '#app/domain/documents/paper.ts'
import type { DeclarationSheet } from '#app/domain/documents/sheet.ts'
import { add, formatDecimal } from '#app/shared/money.ts'

const { customs: words } = parcelPapers
/** What the page has room for; the rest is one row, as customs allow. */
const MOST_ROWS = 6
const GRAMS_PER_KILOGRAM = 1_000

/** What is glued beside the label for customs: a CN 22, if that is enough. */
export function declarationSheets({ orderNumber, declaration }: Parcel): DeclarationSheet[] {
	if (declaration?.form !== 'cn22') return []
	return [
		{
			kind: 'declaration',
			title: words.title,
			number: orderNumber,
			form: words.form,
			category: words.category,
			heads: [words.heads[0] ?? '', words.heads[1] ?? '', words.heads[2] ?? ''],
			rows: rowsOf(declaration.lines),
			total: [words.total, ...sumOf(declaration.lines)],
			origin: { label: words.origin, value: words.originValue },
			statement: words.statement,
			signature: words.signature,
		},
	]
}

function rowsOf(lines: readonly DeclaredLine[]): DeclarationSheet['rows'] {
	const isLong = lines.length > MOST_ROWS
	const told = isLong ? lines.slice(0, MOST_ROWS - 1) : lines
	const rest = lines.slice(told.length)
	const pieces = rest.reduce((sum, { quantity }) => sum + quantity, 0)
	return [
		...told.map(
			(line) =>
				[fill(words.row, { count: line.quantity, goods: line.goods }), ...sumOf([line])] as const,
		),
		...(isLong ? [[fill(words.more, { count: pieces }), ...sumOf(rest)] as const] : []),
	]
}

/** The weight and the value of these, as they stand on a declaration. */
export function sumOf(lines: readonly DeclaredLine[]): [weight: string, value: string] {
	const grams = lines.reduce((sum, line) => sum + line.grams, 0)
	return [
		fill(words.weight, { kilograms: (grams / GRAMS_PER_KILOGRAM).toFixed(2) }),
		fill(words.value, { amount: formatDecimal(add(...lines.map(({ valueSen }) => valueSen))) }),
	]
}
