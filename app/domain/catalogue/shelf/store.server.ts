import { type AliasedSelectQueryBuilder, type Insertable, sql, type Updateable } from 'kysely'
import { colourBits, type SizeClass, sizeBits } from '#app/domain/catalogue/attributes.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import type { ShelfFilter, ShelfOrder } from '#app/domain/catalogue/shelf.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { CatalogueSchema } from '#db/schema/catalogue.ts'

export async function insertShelf(
	tx: Tx,
	row: Insertable<CatalogueSchema['shelf']>,
): Promise<void> {
	await tx.insertInto('shelf').values(row).execute()
}

/** Locks a product's row of the shelf, before its variants and after any lots. */
export async function lockShelf(tx: Tx, productId: string): Promise<void> {
	await tx
		.selectFrom('shelf')
		.select('product_id')
		.where('product_id', '=', productId)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

/** Shows a product, as new from this moment, or takes it off for good. */
export async function setOnSale(tx: Tx, productId: string, from: Instant | null): Promise<void> {
	await tx
		.updateTable('shelf')
		.set({ on_sale: from === null ? 0 : 1, ...(from !== null && laterArrival(from)) })
		.where('product_id', '=', productId)
		.execute()
}

/** Writes what lists narrow a product down by. */
export async function setShelfFacts(
	tx: Tx,
	productId: string,
	facts: Pick<
		Updateable<CatalogueSchema['shelf']>,
		'craft' | 'colours' | 'one_of_a_kind' | 'sizes'
	>,
): Promise<void> {
	await tx.updateTable('shelf').set(facts).where('product_id', '=', productId).execute()
}

/** Writes the lowest and the highest price of a product's variants onto its shelf. */
export async function refreshShelfPrices(tx: Tx, productId: string): Promise<void> {
	const { lowest, highest } = await tx
		.selectFrom('variants')
		.select((e) => [e.fn.min('price_sen').as('lowest'), e.fn.max('price_sen').as('highest')])
		.where('product_id', '=', productId)
		.executeTakeFirstOrThrow()
	await tx
		.updateTable('shelf')
		.set({ from_price_sen: lowest, to_price_sen: highest })
		.where('product_id', '=', productId)
		.execute()
}

const PIECES = {
	small: 'small_pieces',
	medium: 'medium_pieces',
	large: 'large_pieces',
	'one-size': 'one_size_pieces',
} as const satisfies Record<SizeClass, keyof CatalogueSchema['shelf']>

/** Adds pieces to a product's shelf, or takes them from it (below zero), by size. */
export async function addShelfPieces(
	tx: Tx,
	productId: string,
	pieces: Partial<Record<SizeClass, number>>,
	arrivedAt: Instant | null,
): Promise<void> {
	const changes = Object.entries(pieces).map(([size, count]) => {
		const column = PIECES[size as SizeClass]
		return [column, sql<number>`${sql.ref(column)} + ${count}`] as const
	})
	await tx
		.updateTable('shelf')
		.set({ ...Object.fromEntries(changes), ...(arrivedAt !== null && laterArrival(arrivedAt)) })
		.where('product_id', '=', productId)
		.execute()
}

function laterArrival(at: Instant) {
	const later = sql<Instant>`case when arrived_at < ${at} then ${at} else arrived_at end`
	return { arrived_at: later }
}

export async function insertShelfCohort(
	tx: Tx,
	cohortSlug: string,
	productId: string,
): Promise<void> {
	await tx
		.insertInto('shelf_cohorts')
		.values({ cohort_slug: cohortSlug, product_id: productId })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** How the rows that fit are reached: through an index of their order, or by their ids. */
interface ShelfWhere {
	readonly filter: ShelfFilter
	readonly inStockBy: 'sold_out' | 'in_stock'
	/** few products at most can fit, and which is known beforehand */
	readonly narrow: boolean
}

/** What is on sale and fits: the rows, without an order yet. */
function shelfWhere(db: Reader, { filter, inStockBy, narrow }: ShelfWhere) {
	const { craft, cohort, fromSen, toSen, colours, sizes, inStock, oneOfAKind, productIds } = filter
	// An engine that is shown no index on this column looks the few products up instead.
	let query = db
		.selectFrom('shelf')
		.where(narrow ? sql<number>`on_sale + 0` : sql.ref<number>('on_sale'), '=', 1)
	if (craft !== null) query = query.where('craft', '=', craft)
	if (fromSen !== null) query = query.where('to_price_sen', '>=', fromSen)
	if (toSen !== null) query = query.where('from_price_sen', '<=', toSen)
	if (fromSen !== null && toSen !== null) query = query.where(hasPrice(db, fromSen, toSen))
	if (colours.length > 0) query = query.where(hasBit('colours', colourBits(colours)))
	if (sizes.length > 0 && !inStock) query = query.where(hasBit('sizes', sizeBits(sizes)))
	if (sizes.length > 0 && inStock) {
		query = query.where((e) => e.or(sizes.map((size) => e(PIECES[size], '>', 0))))
	}
	if (inStock) query = query.where(inStockBy, '=', inStockBy === 'in_stock' ? 1 : 0)
	if (oneOfAKind) query = query.where('one_of_a_kind', '=', 1)
	if (productIds !== null) {
		query = productIds.length > 0 ? query.where('product_id', 'in', productIds) : query.where(never)
	}
	if (cohort === null) return query
	const works = db.selectFrom('shelf_cohorts').where('cohort_slug', '=', cohort)
	return narrow
		? query.where('product_id', 'in', works.select('product_id'))
		: query.where((e) => e.exists(works.select('cohort_slug').where(ofThisShelf)))
}

const never = sql<boolean>`1 = 0`
const ofThisShelf = sql<boolean>`shelf_cohorts.product_id = shelf.product_id`

/** Between its cheapest and its dearest variant a product need not have one. */
function hasPrice(db: Reader, fromSen: Sen, toSen: Sen) {
	const priced = db
		.selectFrom('variants')
		.select('variants.id')
		.where(sql<boolean>`variants.product_id = shelf.product_id`)
		.where('variants.price_sen', '>=', fromSen)
		.where('variants.price_sen', '<=', toSen)
	return sql<boolean>`(from_price_sen >= ${fromSen} or to_price_sen <= ${toSen}
		or exists ${priced})`
}

function hasBit(column: 'colours' | 'sizes', bits: number) {
	return sql<boolean>`(${sql.ref(column)} & ${bits}) <> 0`
}

/** So many pieces behind a place in an order; `after` holds the values of the order's columns. */
export function selectShelf(
	db: Reader,
	where: Omit<ShelfWhere, 'inStockBy'>,
	page: { order: ShelfOrder; after: readonly (string | number)[] | null; limit: number },
) {
	const { columns, descending } = page.order
	const inStockBy = columns[0] === 'in_stock' ? 'in_stock' : 'sold_out'
	let query = shelfWhere(db, { ...where, inStockBy })
		.selectAll('shelf')
		.limit(page.limit)
	for (const column of columns) query = query.orderBy(column, descending ? 'desc' : 'asc')
	if (page.after !== null) {
		const keys = sql.join(columns.map((column) => sql.ref(column)))
		const sign = sql.raw(descending ? '<' : '>')
		query = query.where(sql<boolean>`(${keys}) ${sign} (${sql.join(page.after)})`)
	}
	return query.execute()
}

/** How many pieces fit, counted no further than `most`. */
export async function countShelf(
	db: Reader,
	where: Omit<ShelfWhere, 'inStockBy'>,
	most: number,
): Promise<number> {
	const found = shelfWhere(db, { ...where, inStockBy: 'sold_out' })
		.select('product_id')
		.limit(most)
	return await countRows(db, found.as('found'))
}

/** How many products a cohort has ever worked on, counted no further than `most`. */
export async function countWorksOf(db: Reader, cohort: string, most: number): Promise<number> {
	const works = db.selectFrom('shelf_cohorts').where('cohort_slug', '=', cohort)
	return await countRows(db, works.select('product_id').limit(most).as('found'))
}

async function countRows(
	db: Reader,
	found: AliasedSelectQueryBuilder<{ product_id: string }, 'found'>,
): Promise<number> {
	const row = await db
		.selectFrom(found)
		.select((e) => e.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/**
 * The pieces of one craft whose prices lie next to a price on both sides: those in stock, then
 * those sold out, so many of each. Nothing is ranked here.
 */
export async function selectShelfNear(
	db: Reader,
	near: { craft: Craft; priceSen: Sen; limit: number },
) {
	const side = (inStock: 0 | 1, sign: '>=' | '<') =>
		db
			.selectFrom((e) =>
				e
					.selectFrom('shelf')
					.select(['product_id', 'colours', 'in_stock', 'from_price_sen'])
					.where('on_sale', '=', 1)
					.where('craft', '=', near.craft)
					.where('in_stock', '=', inStock)
					.where('from_price_sen', sign, near.priceSen)
					.orderBy('from_price_sen', sign === '<' ? 'desc' : 'asc')
					.orderBy('product_id', sign === '<' ? 'desc' : 'asc')
					.limit(near.limit)
					.as('side'),
			)
			.selectAll()
	return await side(1, '>=')
		.unionAll(side(1, '<'))
		.unionAll(side(0, '>='))
		.unionAll(side(0, '<'))
		.execute()
}

export function selectShelfOf(db: Reader, productIds: readonly string[]) {
	return db.selectFrom('shelf').selectAll().where('product_id', 'in', productIds).execute()
}

/** Every row of the shelf, whether on sale or not. */
export function selectWholeShelf(db: Reader) {
	return db.selectFrom('shelf').selectAll().execute()
}

export function selectShelfCohorts(db: Reader) {
	return db.selectFrom('shelf_cohorts').selectAll().execute()
}

/** Every product and variant, as far as the shelf repeats them. */
export function selectEveryVariant(db: Reader) {
	return db
		.selectFrom('variants')
		.innerJoin('products', 'products.id', 'variants.product_id')
		.select(['variants.id', 'variants.product_id', 'variants.size_class', 'variants.price_sen'])
		.select(['products.slug', 'products.craft', 'products.position', 'products.colours'])
		.select(['products.one_of_a_kind', 'products.created_at'])
		.select(['products.published_at', 'products.retired_at'])
		.execute()
}
