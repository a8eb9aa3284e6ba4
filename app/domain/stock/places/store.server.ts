import { type Insertable, type Selectable, sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { StockSchema } from '#db/schema/stock.ts'

export type PlaceRow = Selectable<StockSchema['places']>

/** False when its code is taken. */
export async function insertPlace(tx: Tx, row: PlaceRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('places')
		.values(row)
		.onConflict((conflict) => conflict.column('code').doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function selectPlaces(db: Reader) {
	return db.selectFrom('places').selectAll().orderBy('code').execute()
}

export function selectPlaceByCode(db: Reader, code: string) {
	return db.selectFrom('places').selectAll().where('code', '=', code).executeTakeFirst()
}

/** A place, locked until the transaction ends: nothing is put there while it is closed. */
export function lockPlace(tx: Tx, code: string) {
	return tx.selectFrom('places').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
}

export async function updatePlace(
	tx: Tx,
	id: string,
	change: { name?: string; kind?: PlaceRow['kind']; closed_at?: Instant | null },
): Promise<void> {
	await tx.updateTable('places').set(change).where('id', '=', id).execute()
}

/**
 * Lots with pieces at each place, and how many pieces are free there. The zero stands in the text
 * as it does in the index of those lots, which SQLite takes for no value that comes beside it.
 */
export function countLotsAt(db: Reader) {
	return db
		.selectFrom('lots')
		.select((e) => [
			'place_id',
			e.fn.countAll<number>().as('lots'),
			e.fn.sum<number>('available').as('available'),
		])
		.where('available', '>', sql.lit(0))
		.groupBy('place_id')
		.execute()
}

export async function countWithPiecesAt(tx: Tx, placeId: string): Promise<number> {
	const row = await tx
		.selectFrom('lots')
		.select((e) => e.fn.countAll<number>().as('lots'))
		.where('place_id', '=', placeId)
		.where((e) => e.or([e('available', '>', 0), e('reserved', '>', 0)]))
		.executeTakeFirstOrThrow()
	return Number(row.lots)
}

export async function updateLotPlace(tx: Tx, lotId: string, placeId: string): Promise<void> {
	await tx.updateTable('lots').set({ place_id: placeId }).where('id', '=', lotId).execute()
}

export async function insertLotMoves(
	tx: Tx,
	rows: readonly Insertable<StockSchema['lot_moves']>[],
): Promise<void> {
	await tx.insertInto('lot_moves').values(rows).execute()
}

/** Where a lot has been put, the latest first. */
export function selectLotMoves(db: Reader, lotId: string, limit: number) {
	return db
		.selectFrom('lot_moves')
		.selectAll()
		.where('lot_id', '=', lotId)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
}

export function selectLotIdsByCode(db: Reader, codes: readonly string[]) {
	return db.selectFrom('lots').select(['id', 'code']).where('code', 'in', codes).execute()
}
