import {
	type Colour,
	colours,
	type SizeClass,
	sizeClasses,
} from '#app/domain/catalogue/attributes.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import {
	type ShelfCount,
	type ShelfFilter,
	type ShelfSort,
	wholeShelf,
} from '#app/domain/catalogue/shelf.ts'
import { SEN_PER_RUPIAH, type Sen } from '#app/shared/money.ts'

/** Everything the address of the catalogue says. */
export interface CatalogueQuery {
	/** what is searched for; empty for nothing */
	readonly words: string
	readonly filter: Omit<ShelfFilter, 'productIds'>
	readonly sort: ShelfSort
	readonly after: string | null
	readonly before: string | null
}

/** Every parameter the catalogue knows, by what it says; all others change nothing. */
export const parameters = {
	words: 'cari',
	craft: 'kerajinan',
	cohort: 'angkatan',
	colours: 'warna',
	sizes: 'ukuran',
	from: 'harga-dari',
	to: 'harga-sampai',
	inStock: 'ada',
	oneOfAKind: 'satu-satunya',
	sort: 'urut',
	after: 'sesudah',
	before: 'sebelum',
} as const

/** How a yes stands in an address. */
export const YES = 'ya'

const LONGEST_WORDS = 80

export const colourNames: Readonly<Record<Colour, string>> = {
	ivory: 'putih-gading',
	yellow: 'kuning',
	orange: 'jingga',
	brick: 'bata',
	red: 'merah',
	pink: 'merah-muda',
	navy: 'biru-tua',
	blue: 'biru',
	turquoise: 'toska',
	green: 'hijau',
	brown: 'cokelat',
	grey: 'abu-abu',
}
export const sizeNames: Readonly<Record<SizeClass, string>> = {
	small: 'kecil',
	medium: 'sedang',
	large: 'besar',
	'one-size': 'satu-ukuran',
}
export const sortNames: Readonly<Record<ShelfSort, string>> = {
	featured: 'pilihan',
	newest: 'terbaru',
	cheapest: 'termurah',
	dearest: 'termahal',
}

/** What is searched for, as somebody meant it: no control characters, no spare spaces, an end. */
export function wordsIn(address: URLSearchParams): string {
	const clean = (address.get(parameters.words) ?? '')
		.normalize('NFC')
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
	// By characters, not by halves of them.
	return Array.from(clean).slice(0, LONGEST_WORDS).join('').trim()
}

/**
 * The one address of a page of the catalogue: the same question is always written the same way, in
 * the order of `parameters`, and what is not asked is not there.
 */
export function catalogueAddress(query: CatalogueQuery): string {
	const { words, filter, sort, after, before } = query
	const address = new URLSearchParams()
	const add = (name: keyof typeof parameters, value: string | null | false) => {
		if (value) address.append(parameters[name], value)
	}
	add('words', words)
	add('craft', filter.craft)
	add('cohort', filter.cohort)
	for (const colour of colours)
		add('colours', filter.colours.includes(colour) && colourNames[colour])
	for (const size of sizeClasses) add('sizes', filter.sizes.includes(size) && sizeNames[size])
	add('from', inRupiah(filter.fromSen))
	add('to', inRupiah(filter.toSen))
	add('inStock', filter.inStock && YES)
	add('oneOfAKind', filter.oneOfAKind && YES)
	add('sort', sort !== 'featured' && sortNames[sort])
	add('before', before)
	if (before === null) add('after', after)
	return address.size > 0 ? `/produk?${address}` : '/produk'
}

/** The same list narrowed or ordered differently, from its beginning. */
export function withChanges(
	query: CatalogueQuery,
	changes: Partial<CatalogueQuery['filter']> & { sort?: ShelfSort; words?: string },
): CatalogueQuery {
	const { sort = query.sort, words = query.words, ...filter } = changes
	return { words, sort, filter: { ...query.filter, ...filter }, after: null, before: null }
}

/** Whole rupiah without dots, as a field and an address hold them. */
export function inRupiah(amount: Sen | null): string {
	return amount === null ? '' : String(Math.floor(amount / SEN_PER_RUPIAH))
}

/** One of the things a list is narrowed to, and the list without it. */
export type ActiveFilter =
	| { readonly kind: 'words' | 'cohort'; readonly without: CatalogueQuery }
	| { readonly kind: 'craft'; readonly craft: Craft; readonly without: CatalogueQuery }
	| { readonly kind: 'colour'; readonly colour: Colour; readonly without: CatalogueQuery }
	| { readonly kind: 'size'; readonly size: SizeClass; readonly without: CatalogueQuery }
	| { readonly kind: 'price' | 'inStock' | 'oneOfAKind'; readonly without: CatalogueQuery }

/** A filter without which there would be something, and how much. */
export interface WayOut {
	readonly filter: ActiveFilter
	readonly count: ShelfCount
}

/** What a list is narrowed to, one by one, in the order of the address. */
export function activeFilters(query: CatalogueQuery): ActiveFilter[] {
	const { words, filter } = query
	const active: ActiveFilter[] = []
	if (words) active.push({ kind: 'words', without: withChanges(query, { words: '' }) })
	if (filter.craft) {
		const without = withChanges(query, { craft: null })
		active.push({ kind: 'craft', craft: filter.craft, without })
	}
	if (filter.cohort) active.push({ kind: 'cohort', without: withChanges(query, { cohort: null }) })
	for (const colour of filter.colours) {
		const left = filter.colours.filter((other) => other !== colour)
		active.push({ kind: 'colour', colour, without: withChanges(query, { colours: left }) })
	}
	for (const size of filter.sizes) {
		const left = filter.sizes.filter((other) => other !== size)
		active.push({ kind: 'size', size, without: withChanges(query, { sizes: left }) })
	}
	if (filter.fromSen !== null || filter.toSen !== null) {
		const without = withChanges(query, { fromSen: null, toSen: null })
		active.push({ kind: 'price', without })
	}
	if (filter.inStock) {
		active.push({ kind: 'inStock', without: withChanges(query, { inStock: false }) })
	}
	if (filter.oneOfAKind) {
		active.push({ kind: 'oneOfAKind', without: withChanges(query, { oneOfAKind: false }) })
	}
	return active
}

/** The catalogue with nothing asked. */
export const plainCatalogue: CatalogueQuery = {
	words: '',
	filter: wholeShelf,
	sort: 'featured',
	after: null,
	before: null,
}
