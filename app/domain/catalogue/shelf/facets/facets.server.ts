import {
	type Colour,
	coloursIn,
	type SizeClass,
	sizesIn,
} from '#app/domain/catalogue/attributes.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import type { Reader } from '#db/client.ts'
import { selectCohortsOnSale, selectShelfBits } from './store.server.ts'

/** What a list can be narrowed by, so that nobody is offered what nothing has. */
export interface Facets {
	readonly colours: readonly Colour[]
	readonly sizes: readonly SizeClass[]
	/** addresses of cohorts */
	readonly cohorts: readonly string[]
}

/**
 * The colours, sizes and cohorts of what is on sale, in one craft or all; of the cohorts those of
 * `cohortSlugs`, in their order. It costs what there are combinations, not what there are products.
 */
export async function listFacets(
	db: Reader,
	input: { craft: Craft | null; cohortSlugs: readonly string[] },
): Promise<Facets> {
	const { craft, cohortSlugs } = input
	const fits = (row: { craft: Craft }) => craft === null || row.craft === craft
	const together = (rows: readonly { craft: Craft; bits: number }[]) =>
		rows.filter(fits).reduce((all, row) => all | row.bits, 0)
	const colours = await selectShelfBits(db, 'colours')
	const sizes = await selectShelfBits(db, 'sizes')
	const onSale = cohortSlugs.length === 0 ? [] : await selectCohortsOnSale(db, cohortSlugs)
	const cohorts = new Set(onSale.filter(fits).map((row) => row.slug))
	return {
		colours: coloursIn(together(colours)),
		sizes: sizesIn(together(sizes)),
		cohorts: cohortSlugs.filter((slug) => cohorts.has(slug)),
	}
}
