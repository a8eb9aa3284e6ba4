import { z } from 'zod'
import { colours, sizeClasses } from '#app/domain/catalogue/attributes.ts'
import { crafts, isSlug } from '#app/domain/catalogue/product.ts'
import { shelfSorts } from '#app/domain/catalogue/shelf.ts'
import { parseRupiah } from '#app/shared/money.ts'
import {
	type CatalogueQuery,
	colourNames,
	parameters,
	sizeNames,
	sortNames,
	wordsIn,
	YES,
} from './catalogue-query.ts'

const LONGEST_CURSOR = 120

/** The names that are known, each once and in the order of the list; others are left out. */
function listOf<Name extends string>(
	names: readonly Name[],
	inAddress: Readonly<Record<Name, string>>,
) {
	return z
		.array(z.string())
		.transform((asked) => names.filter((name) => asked.includes(inAddress[name])))
}

const price = z.string().transform((text) => parseRupiah(text) ?? null)
const cursor = z.string().min(1).max(LONGEST_CURSOR).nullable().catch(null)

/** Reads any address at all: what cannot be understood says nothing. */
const addressSchema = z.object({
	craft: z.array(z.string()).transform((asked) => {
		const [craft, ...more] = crafts.filter((known) => asked.includes(known))
		return craft && more.length === 0 ? craft : null
	}),
	cohort: z.string().refine(isSlug).nullable().catch(null),
	colours: listOf(colours, colourNames),
	sizes: listOf(sizeClasses, sizeNames),
	from: price,
	to: price,
	inStock: z.string().transform((text) => text === YES),
	oneOfAKind: z.string().transform((text) => text === YES),
	sort: listOf(shelfSorts, sortNames).transform(([sort]) => sort ?? 'featured'),
	after: cursor,
	before: cursor,
})

/** The catalogue as an address asks for it. Prices the wrong way round are turned. */
export function readCatalogueQuery(address: URLSearchParams): CatalogueQuery {
	const one = (name: keyof typeof parameters) => address.get(parameters[name])
	const all = (name: keyof typeof parameters) => address.getAll(parameters[name])
	const read = addressSchema.parse({
		craft: all('craft'),
		cohort: one('cohort'),
		colours: all('colours'),
		sizes: all('sizes'),
		from: one('from') ?? '',
		to: one('to') ?? '',
		inStock: one('inStock') ?? '',
		oneOfAKind: one('oneOfAKind') ?? '',
		sort: all('sort'),
		after: one('after'),
		before: one('before'),
	})
	const { sort, after, before, from, to, ...filter } = read
	const turned = from !== null && to !== null && from > to
	return {
		words: wordsIn(address),
		filter: { ...filter, fromSen: turned ? to : from, toSen: turned ? from : to },
		sort,
		after,
		before,
	}
}
