import { coloursIn } from '#app/domain/catalogue/attributes.ts'
import { cardsOf } from '#app/domain/catalogue/products.server.ts'
import {
	cursorOf,
	readCursor,
	type ShelfCount,
	type ShelfFilter,
	type ShelfPiece,
	type ShelfSort,
	shelfOrders,
	wholeShelf,
} from '#app/domain/catalogue/shelf.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import {
	countShelf,
	countWorksOf,
	selectShelf,
	selectShelfNear,
	selectShelfOf,
} from './store.server.ts'

/** Pieces are counted no further: nobody needs to know whether there are 1.000 or 1.001. */
const MOST_COUNTED = 1_000

/** Among so many neighbours in price, on each side, are those that look alike. */
const NEIGHBOURS = 12

type ShelfRow = Awaited<ReturnType<typeof selectShelf>>[number]

export interface ListShelf {
	readonly filter: ShelfFilter
	readonly sort: ShelfSort
	/** the list goes on behind this place, or ends before it */
	readonly after?: string | null
	readonly before?: string | null
	readonly limit: number
}

export interface Shelf {
	readonly pieces: readonly ShelfPiece[]
	/** where the pages next to this one end and begin; null where there is none */
	readonly previous: string | null
	readonly next: string | null
	readonly count: ShelfCount
}

/**
 * One page of what is on sale, filtered and in order. It costs the same with a hundred products and
 * with a hundred thousand: the order is an index, a page begins behind the keys of the piece before
 * it, and the count ends at a thousand. A place that cannot be read, or behind which there is
 * nothing any more, gives the first page; so does one with less than a page before it.
 */
export async function listShelf(db: Reader, list: ListShelf): Promise<Shelf> {
	const narrow = await isNarrow(db, list.filter)
	const counted = await countShelf(db, { filter: list.filter, narrow }, MOST_COUNTED + 1)
	if (counted === 0) return { pieces: [], previous: null, next: null, count: { exactly: 0 } }
	const count = counted > MOST_COUNTED ? { moreThan: MOST_COUNTED } : { exactly: counted }
	const ranked = list.sort === 'featured' && list.filter.productIds !== null
	const page = await (ranked ? rankedPage(db, list) : sortedPage(db, list, narrow))
	if (page.rows.length === 0 && (list.after || list.before)) {
		return await listShelf(db, { ...list, after: null, before: null })
	}
	return {
		pieces: await piecesFrom(db, page.rows),
		previous: page.previous,
		next: page.next,
		count,
	}
}

/** What came in last, what is sold out at the end. */
export async function newestPieces(db: Reader, count: number): Promise<ShelfPiece[]> {
	const page = { order: shelfOrders.newest, after: null, limit: count }
	return await piecesFrom(db, await selectShelf(db, { filter: wholeShelf, narrow: false }, page))
}

/** What this cohort has made and is on sale, in the order of the catalogue. */
export async function piecesOfCohort(
	db: Reader,
	slug: string,
	count: number,
): Promise<ShelfPiece[]> {
	const page = { order: shelfOrders.featured, after: null, limit: count }
	const filter = { ...wholeShelf, cohort: slug }
	const where = { filter, narrow: await isNarrow(db, filter) }
	return await piecesFrom(db, await selectShelf(db, where, page))
}

/**
 * What somebody who looks at a product may like as well: of the same craft, in stock before sold
 * out, with most colours in common, then nearest in price. It looks at the neighbours in price
 * alone, so it costs the same however many there are. Nothing for a product nobody has.
 */
export async function relatedPieces(
	db: Reader,
	productId: string,
	count: number,
): Promise<ShelfPiece[]> {
	const [own] = await selectShelfOf(db, [productId])
	if (!own) return []
	const near = { craft: own.craft, priceSen: own.from_price_sen, limit: NEIGHBOURS + count }
	const alike = (bits: number) => coloursIn(bits & own.colours).length
	const chosen = (await selectShelfNear(db, near))
		.filter((row) => row.product_id !== productId)
		.sort(
			(a, b) =>
				b.in_stock - a.in_stock ||
				alike(b.colours) - alike(a.colours) ||
				Math.abs(a.from_price_sen - own.from_price_sen) -
					Math.abs(b.from_price_sen - own.from_price_sen) ||
				(a.product_id < b.product_id ? -1 : 1),
		)
		.slice(0, count)
		.map((row) => row.product_id)
	const rows = chosen.length === 0 ? [] : await selectShelfOf(db, chosen)
	return await piecesFrom(db, inOrderOf(chosen, rows))
}

interface Page {
	rows: ShelfRow[]
	previous: string | null
	next: string | null
}

/** True when a search or a small cohort leaves so little that it is looked up piece by piece. */
async function isNarrow(db: Reader, { productIds, cohort }: ShelfFilter): Promise<boolean> {
	if (productIds !== null) return true
	return cohort !== null && (await countWorksOf(db, cohort, MOST_COUNTED + 1)) <= MOST_COUNTED
}

async function sortedPage(db: Reader, list: ListShelf, narrow: boolean): Promise<Page> {
	const { filter, sort, limit } = list
	const order = shelfOrders[sort]
	const before = list.before ? readCursor(sort, list.before) : null
	const after = !before && list.after ? readCursor(sort, list.after) : null
	const towards = before ? { ...order, descending: !order.descending } : order
	const page = { order: towards, after: before ?? after, limit: limit + 1 }
	const found = await selectShelf(db, { filter, narrow }, page)
	const rows = found.slice(0, limit)
	if (before) rows.reverse()
	const hasMore = found.length > limit
	if (before && rows.length < limit) {
		return await sortedPage(db, { ...list, before: null, after: null }, narrow)
	}
	const [first, last] = [rows[0], rows.at(-1)]
	return {
		rows,
		previous: first && (before ? hasMore : after) ? cursorOf(sort, first) : null,
		next: last && (before || hasMore) ? cursorOf(sort, last) : null,
	}
}

/** What a search has found fits into the memory: it is cut by the search itself. */
async function rankedPage(db: Reader, list: ListShelf): Promise<Page> {
	const { filter, limit } = list
	const ids = filter.productIds ?? []
	const order = { order: shelfOrders.featured, after: null, limit: ids.length }
	const rows = ids.length === 0 ? [] : await selectShelf(db, { filter, narrow: true }, order)
	const ranked = inOrderOf(ids, rows)
	const placeOf = (cursor: string | null | undefined) =>
		cursor ? ranked.findIndex((row) => row.product_id === cursor) : -1
	const before = placeOf(list.before)
	const start = before >= 0 ? Math.max(0, before - limit) : placeOf(list.after) + 1
	const end = start + limit
	const page = ranked.slice(start, end)
	return {
		rows: page,
		previous: start > 0 ? (page[0]?.product_id ?? null) : null,
		next: end < ranked.length ? (page.at(-1)?.product_id ?? null) : null,
	}
}

function inOrderOf(ids: readonly string[], rows: readonly ShelfRow[]): ShelfRow[] {
	const byId = new Map(rows.map((row) => [row.product_id, row]))
	return ids.flatMap((id) => byId.get(id) ?? [])
}

async function piecesFrom(db: Reader, rows: readonly ShelfRow[]): Promise<ShelfPiece[]> {
	const cards = await cardsOf(
		db,
		rows.map((row) => row.product_id),
	)
	return rows.map((row) => {
		const card = cards.get(row.product_id)
		invariant(card, `what lies on the shelf is a product: ${row.product_id}`)
		return {
			card: { ...card, fromPriceSen: row.from_price_sen, toPriceSen: row.to_price_sen },
			available: row.available,
			arrivedAt: row.arrived_at,
		}
	})
}
