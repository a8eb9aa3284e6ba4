import { listFacets } from '#app/domain/catalogue/shelf/facets/facets.server.ts'
import { listShelf } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { countOfBest, type ShelfFilter } from '#app/domain/catalogue/shelf.ts'
import { type FoundProducts, searchProducts } from '#app/domain/search/search-products.server.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import type { Services } from '#app/services.server.ts'
import type { Language } from '#app/shared/text.ts'
import {
	activeFilters,
	type CatalogueQuery,
	plainCatalogue,
	type WayOut,
	withChanges,
} from '#app/ui/storefront/catalogue-query.ts'

const PAGE = 24
const ALTERNATIVES = 4

type Db = Services['db']

/**
 * What the catalogue shows for a question: the pieces, what else could be asked, and, where nothing
 * fits, which filter stands in the way and what can be had instead. A cohort nobody knows is as if
 * it were not asked for.
 */
export async function readCatalogue(db: Db, asked: CatalogueQuery, language: Language) {
	const cohorts = await listCohortNames(db)
	const isKnown = cohorts.some((cohort) => cohort.slug === asked.filter.cohort)
	const filter = isKnown ? asked.filter : { ...asked.filter, cohort: null }
	const query: CatalogueQuery = { ...asked, filter }
	const found = await search(db, query.words, language)
	const shelf = await listShelf(db, {
		filter: narrowed(query, found),
		sort: query.sort,
		after: query.after,
		before: query.before,
		limit: PAGE,
	})
	const facets = await listFacets(db, {
		craft: filter.craft,
		cohortSlugs: cohorts.map((cohort) => cohort.slug),
	})
	return {
		query,
		shelf: { ...shelf, count: countOfBest(shelf.count, found) },
		corrected: found?.corrected ?? null,
		colours: facets.colours,
		sizes: facets.sizes,
		cohorts: cohorts.filter((cohort) => facets.cohorts.includes(cohort.slug)),
		help: shelf.pieces.length > 0 ? null : await helpOut(db, query, found),
	}
}

async function search(db: Db, words: string, language: Language): Promise<FoundProducts | null> {
	return words === '' ? null : await searchProducts(db, { words, language })
}

function narrowed(query: CatalogueQuery, found: FoundProducts | null): ShelfFilter {
	return { ...query.filter, productIds: found?.productIds ?? null }
}

async function helpOut(db: Db, query: CatalogueQuery, found: FoundProducts | null) {
	const waysOut: WayOut[] = []
	for (const filter of activeFilters(query)) {
		const { without } = filter
		const kept = without.words === '' ? null : found
		const list = { filter: narrowed(without, kept), sort: without.sort, limit: 1 }
		const { count } = await listShelf(db, list)
		if (!('exactly' in count) || count.exactly > 0) {
			waysOut.push({ filter, count: countOfBest(count, kept) })
		}
	}
	const inStock = withChanges(plainCatalogue, { inStock: true, sort: 'newest' })
	const others = await listShelf(db, {
		filter: narrowed(inStock, null),
		sort: inStock.sort,
		limit: ALTERNATIVES,
	})
	return { waysOut, others: others.pieces }
}
