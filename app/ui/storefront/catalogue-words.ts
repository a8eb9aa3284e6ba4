import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { ShelfCount } from '#app/domain/catalogue/shelf.ts'
import { formatCount } from '#app/shared/count.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage, type Language, type Text } from '#app/shared/text.ts'
import type { ActiveFilter, CatalogueQuery } from './catalogue-query.ts'

/** A cohort as a filter calls it. */
export interface CohortChoice {
	readonly slug: string
	readonly name: Text
}

/** What one filter is called: on its chip, and where it stands in the way. */
export function filterWords(
	copy: Copy,
	language: Language,
	query: CatalogueQuery,
	active: ActiveFilter,
	cohorts: readonly CohortChoice[],
): string {
	const { chips, filter, colours, sizes } = copy.storefront.catalogue
	if (active.kind === 'words') return fill(chips.search, { words: query.words })
	if (active.kind === 'craft') return copy.storefront.crafts[active.craft]
	if (active.kind === 'colour') return colours[active.colour]
	if (active.kind === 'size') return sizes[active.size]
	if (active.kind === 'inStock') return filter.inStock
	if (active.kind === 'oneOfAKind') return filter.oneOfAKind
	if (active.kind === 'price') return priceWords(copy, query)
	const cohort = cohorts.find((one) => one.slug === query.filter.cohort)
	return cohort ? inLanguage(cohort.name, language) : filter.cohort
}

function priceWords(copy: Copy, { filter: { fromSen, toSen } }: CatalogueQuery): string {
	const { chips } = copy.storefront.catalogue
	if (fromSen === null)
		return fill(chips.priceTo, { to: toSen === null ? '' : formatRupiah(toSen) })
	if (toSen === null) return fill(chips.priceFrom, { from: formatRupiah(fromSen) })
	return fill(chips.priceBetween, { from: formatRupiah(fromSen), to: formatRupiah(toSen) })
}

/** How many pieces there are, as a sentence of its own. */
export function countWords(copy: Copy, language: Language, count: ShelfCount): string {
	const { count: words, countMore } = copy.storefront.catalogue
	if ('moreThan' in count) return fill(countMore, { count: formatCount(count.moreThan, language) })
	if (count.exactly === 0) return words.none
	if (count.exactly === 1) return words.one
	return fill(words.many, { count: formatCount(count.exactly, language) })
}
