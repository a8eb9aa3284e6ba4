import { type Instant, milliseconds, toInstant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Colour, SizeClass } from './attributes.ts'
import type { Craft, ProductCard } from './product.ts'

/** A product beside what can be had of it now. */
export interface ShelfPiece {
	readonly card: ProductCard
	/** pieces over all of its variants */
	readonly available: number
	/** when its newest lot came in, or the product itself was shown */
	readonly arrivedAt: Instant
}

/** How many pieces fit: all of them, or more than is counted. */
export type ShelfCount = { readonly exactly: number } | { readonly moreThan: number }

/**
 * What is known of how many fit, where a search gave no more than its best: all it gave are fewer
 * than there are, and of those that fit a filter as well there may be others among the rest.
 */
export function countOfBest(
	count: ShelfCount,
	found: { readonly productIds: readonly string[]; readonly more: boolean } | null,
): ShelfCount {
	if (!found?.more || 'moreThan' in count || count.exactly < 2) return count
	const isAll = count.exactly === found.productIds.length
	return { moreThan: isAll ? count.exactly : count.exactly - 1 }
}

/** What a list is narrowed to. Empty lists and nulls narrow nothing. */
export interface ShelfFilter {
	readonly craft: Craft | null
	/** the address of a cohort that has made some of the pieces */
	readonly cohort: string | null
	/** products of which some variant costs this, both ends included */
	readonly fromSen: Sen | null
	readonly toSen: Sen | null
	/** any of these colours */
	readonly colours: readonly Colour[]
	/** any of these sizes; together with `inStock`, one of them in stock */
	readonly sizes: readonly SizeClass[]
	readonly inStock: boolean
	readonly oneOfAKind: boolean
	/** these products alone, the best first: what a search has found */
	readonly productIds: readonly string[] | null
}

/** A list that is narrowed to nothing. */
export const wholeShelf: ShelfFilter = {
	craft: null,
	cohort: null,
	fromSen: null,
	toSen: null,
	colours: [],
	sizes: [],
	inStock: false,
	oneOfAKind: false,
	productIds: null,
}

/**
 * The orders of a list. Of what a search has found `featured` is the order of the search. Only in
 * the order of price do sold out pieces stand among the others.
 */
export const shelfSorts = ['featured', 'newest', 'cheapest', 'dearest'] as const
export type ShelfSort = (typeof shelfSorts)[number]

/** The columns an order goes by, all in one direction, the last of them unique. */
export interface ShelfOrder {
	readonly columns: readonly ShelfKey[]
	readonly descending: boolean
}
export type ShelfKey =
	| 'sold_out'
	| 'in_stock'
	| 'position'
	| 'arrived_at'
	| 'from_price_sen'
	| 'product_id'

export const shelfOrders: Readonly<Record<ShelfSort, ShelfOrder>> = {
	featured: { columns: ['sold_out', 'position', 'product_id'], descending: false },
	newest: { columns: ['in_stock', 'arrived_at', 'product_id'], descending: true },
	cheapest: { columns: ['from_price_sen', 'product_id'], descending: false },
	dearest: { columns: ['from_price_sen', 'product_id'], descending: true },
}

type KeyValue = string | number
export type ShelfKeys = Readonly<Record<ShelfKey, KeyValue>>

const NUMBER = /^\d{1,15}$/
/** Milliseconds up to the year 2286: all that both engines read. */
const MOMENT = /^\d{1,13}$/
const PRODUCT_ID = /^[0-9a-z]{1,40}$/

/** A place in a list as it stands in an address: the keys of a piece, with dots between. */
export function cursorOf(sort: ShelfSort, keys: ShelfKeys): string {
	const parts = shelfOrders[sort].columns.map((column) =>
		column === 'arrived_at' ? milliseconds(keys.arrived_at as Instant) : keys[column],
	)
	return [sort.charAt(0), ...parts].join('.')
}

/** The keys in a cursor of this order; null for what is none, or is of another order. */
export function readCursor(sort: ShelfSort, cursor: string): KeyValue[] | null {
	const [letter, ...parts] = cursor.split('.')
	const { columns } = shelfOrders[sort]
	if (letter !== sort.charAt(0) || parts.length !== columns.length) return null
	const keys: KeyValue[] = []
	for (const [index, column] of columns.entries()) {
		const key = readKey(column, parts[index] ?? '')
		if (key === null) return null
		keys.push(key)
	}
	return keys
}

function readKey(column: ShelfKey, part: string): KeyValue | null {
	if (column === 'product_id') return PRODUCT_ID.test(part) ? part : null
	if (column === 'arrived_at') return MOMENT.test(part) ? toInstant(new Date(Number(part))) : null
	return NUMBER.test(part) ? Number(part) : null
}
