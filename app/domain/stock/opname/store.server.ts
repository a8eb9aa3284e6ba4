import type { Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { StockSchema } from '#db/schema/stock.ts'

export type OpnameRow = Selectable<StockSchema['opnames']>
export type OpnameLotRow = Selectable<StockSchema['opname_lots']>
export type CountRow = Selectable<StockSchema['opname_counts']>

/** How many were opened in a year: the last number given. */
export async function countOpnames(tx: Tx, year: string): Promise<number> {
	const row = await tx
		.selectFrom('opnames')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('number', 'like', `OPN-${year}-%`)
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** False when the number is taken by somebody at the same time. */
export async function insertOpname(tx: Tx, row: OpnameRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('opnames')
		.values(row)
		.onConflict((conflict) => conflict.column('number').doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

/** Puts lots on the list of a count; which of them are there, since others are being counted. */
export async function insertOpnameLots(
	tx: Tx,
	opnameId: string,
	lots: readonly { id: string; place_id: string | null }[],
): Promise<Set<string>> {
	const rows = await tx
		.insertInto('opname_lots')
		.values(
			lots.map((lot) => ({
				opname_id: opnameId,
				lot_id: lot.id,
				place_id: lot.place_id,
				recount_since: null,
				expected: null,
				counted: null,
				reason: null,
				note: '',
				said_by: null,
				posted: null,
				ended_at: null,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.returning('lot_id')
		.execute()
	return new Set(rows.map((row) => row.lot_id))
}

/** The open count in which each of these lots stands. */
export function selectOpenCountsOf(db: Reader, lotIds: readonly string[]) {
	return db
		.selectFrom('opname_lots as own')
		.innerJoin('opnames as opname', 'opname.id', 'own.opname_id')
		.innerJoin('lots as lot', 'lot.id', 'own.lot_id')
		.select(['own.lot_id', 'lot.code', 'opname.number'])
		.where('own.lot_id', 'in', lotIds)
		.where('own.ended_at', 'is', null)
		.orderBy('lot.code')
		.execute()
}

export function findOpname(db: Reader, number: string): Promise<OpnameRow | undefined> {
	return db.selectFrom('opnames').selectAll().where('number', '=', number).executeTakeFirst()
}

export function lockOpname(tx: Tx, number: string): Promise<OpnameRow | undefined> {
	return tx
		.selectFrom('opnames')
		.selectAll()
		.where('number', '=', number)
		.forUpdate()
		.executeTakeFirst()
}

export async function updateOpname(
	tx: Tx,
	id: string,
	change: Partial<Omit<OpnameRow, 'id' | 'number' | 'opened_by'>>,
): Promise<void> {
	await tx.updateTable('opnames').set(change).where('id', '=', id).execute()
}

/** The lots of a count with what is known of each, by their codes. */
export function selectOpnameLots(db: Reader, opnameId: string, lotId: string | null) {
	const query = db
		.selectFrom('opname_lots as own')
		.innerJoin('lots as lot', 'lot.id', 'own.lot_id')
		.leftJoin('places as place', 'place.id', 'own.place_id')
		.selectAll('own')
		.select(['lot.code', 'lot.variant_id', 'lot.unit_cost_sen', 'place.code as place_code'])
		.where('own.opname_id', '=', opnameId)
		.orderBy('place.code')
		.orderBy('lot.code')
	return (lotId === null ? query : query.where('own.lot_id', '=', lotId)).execute()
}

export async function updateOpnameLot(
	tx: Tx,
	opnameId: string,
	lotId: string,
	change: Partial<Omit<OpnameLotRow, 'opname_id' | 'lot_id'>>,
): Promise<void> {
	await tx
		.updateTable('opname_lots')
		.set(change)
		.where('opname_id', '=', opnameId)
		.where('lot_id', '=', lotId)
		.execute()
}

/** All lots of a count are free to stand in another one. */
export async function endOpnameLots(tx: Tx, opnameId: string, at: Instant): Promise<void> {
	await tx
		.updateTable('opname_lots')
		.set({ ended_at: at })
		.where('opname_id', '=', opnameId)
		.execute()
}

export async function insertCount(tx: Tx, row: CountRow): Promise<void> {
	await tx.insertInto('opname_counts').values(row).execute()
}

export function findCount(db: Reader, id: string): Promise<CountRow | undefined> {
	return db.selectFrom('opname_counts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function endCount(
	tx: Tx,
	id: string,
	end: { ended_at: Instant; counted: number; expected: number; moved: 0 | 1 },
): Promise<void> {
	await tx.updateTable('opname_counts').set(end).where('id', '=', id).execute()
}

/** The counts of an opname that were handed in, in the order of time. */
export function selectEndedCounts(db: Reader, opnameId: string, lotId: string | null) {
	let query = db
		.selectFrom('opname_counts')
		.selectAll()
		.where('opname_id', '=', opnameId)
		.where('ended_at', 'is not', null)
		.orderBy('ended_at')
		.orderBy('id')
	if (lotId !== null) query = query.where('lot_id', '=', lotId)
	return query.execute()
}

/** Movements of a lot after one, of the kinds that bring pieces to a shelf or take them from it. */
export async function countPhysicalMoves(tx: Tx, lotId: string, after: number): Promise<number> {
	const row = await tx
		.selectFrom('stock_movements')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('lot_id', '=', lotId)
		.where('position', '>', after)
		.where('kind', 'in', ['received', 'returned', 'removed', 'restored', 'found'])
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** Lots that have something to be counted, at these places or of these variants. */
export function selectLotsToCount(
	db: Reader,
	wanted: {
		placeIds: readonly string[]
		variantIds: readonly string[]
		/** lots without a place */
		unplaced: boolean
		limit: number
	},
) {
	let query = db
		.selectFrom('lots')
		.select(['id', 'code', 'place_id'])
		.where((e) => e.or([e('available', '>', 0), e('reserved', '>', 0)]))
		.orderBy('id')
		.limit(wanted.limit)
	if (wanted.placeIds.length > 0 || wanted.unplaced) {
		query = query.where((e) =>
			e.or([
				...(wanted.placeIds.length > 0 ? [e('place_id', 'in', wanted.placeIds)] : []),
				...(wanted.unplaced ? [e('place_id', 'is', null)] : []),
			]),
		)
	}
	if (wanted.variantIds.length > 0) query = query.where('variant_id', 'in', wanted.variantIds)
	return query.execute()
}

/** A page of counts before an id, the newest first. */
export function selectOpnames(db: Reader, before: string | null, limit: number) {
	let query = db.selectFrom('opnames').selectAll().orderBy('id', 'desc').limit(limit)
	if (before !== null) query = query.where('id', '<', before)
	return query.execute()
}

/** Those that are being counted, or wait for somebody to approve them. */
export function selectOpenOpnames(db: Reader) {
	return db
		.selectFrom('opnames')
		.selectAll()
		.where('state', 'in', ['counting', 'closed'])
		.orderBy('id')
		.execute()
}

/** How many lots stand on the list of each of these counts, and how many differed. */
export function countOpnameLots(db: Reader, opnameIds: readonly string[]) {
	return db
		.selectFrom('opname_lots')
		.select((e) => [
			'opname_id',
			e.fn.countAll<number>().as('lots'),
			e.fn
				.sum<number>(e.case().when('expected', '<>', e.ref('counted')).then(1).else(0).end())
				.as('differences'),
		])
		.where('opname_id', 'in', opnameIds)
		.groupBy('opname_id')
		.execute()
}
