import { sql } from 'kysely'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { MovementKind, StockSchema } from '#db/schema/stock.ts'
import { movementEffects } from './movement.ts'

/**
 * Lots of these variants that still have pieces, locked in the order of their ids, which is the
 * same for everybody, so two carts with the same lots queue instead of deadlocking.
 */
export function lockLotsWithStock(tx: Tx, variantIds: readonly string[]) {
	return tx
		.selectFrom('lots')
		.select(['id', 'variant_id', 'available', 'unit_cost_sen', 'received_at'])
		.where('variant_id', 'in', variantIds)
		.where('available', '>', 0)
		.orderBy('id')
		.forUpdate()
		.execute()
}

export interface Movement {
	lotId: string
	kind: Exclude<MovementKind, 'received'>
	quantity: number
	/** whose pieces they are: the order's id; of none that an adjustment moves */
	holderId?: string
	/** why it is written off, or comes back; of no other movement */
	reason?: NonNullable<StockSchema['stock_movements']['reason']>
	adjustmentId?: string
	at: Instant
}

/**
 * Moves pieces of a lot and writes the movement down. Returns the variant they are of; undefined,
 * having changed nothing, when the lot does not have them: the guard stands in the update itself.
 */
export async function moveUnits(tx: Tx, movement: Movement): Promise<string | undefined> {
	const effect = movementEffects[movement.kind]
	const available = effect.available * movement.quantity
	const reserved = effect.reserved * movement.quantity
	const sold = effect.sold * movement.quantity
	const writtenOff = effect.writtenOff * movement.quantity
	const moved = await tx
		.updateTable('lots')
		.set({
			available: sql`available + ${available}`,
			reserved: sql`reserved + ${reserved}`,
			sold: sql`sold + ${sold}`,
			written_off: sql`written_off + ${writtenOff}`,
			movements: sql`movements + 1`,
		})
		.where('id', '=', movement.lotId)
		.where(sql<number>`available + ${available}`, '>=', 0)
		.where(sql<number>`reserved + ${reserved}`, '>=', 0)
		.where(sql<number>`sold + ${sold}`, '>=', 0)
		.where(sql<number>`written_off + ${writtenOff}`, '>=', 0)
		.returning(['variant_id', 'movements'])
		.executeTakeFirst()
	if (!moved) return undefined
	await tx
		.insertInto('stock_movements')
		.values({
			id: newId(),
			lot_id: movement.lotId,
			variant_id: moved.variant_id,
			position: moved.movements,
			at: movement.at,
			kind: movement.kind,
			available_delta: available,
			reserved_delta: reserved,
			sold_delta: sold,
			written_off_delta: writtenOff,
			holder_id: movement.holderId ?? null,
			reason: movement.reason ?? null,
			adjustment_id: movement.adjustmentId ?? null,
		})
		.execute()
	return moved.variant_id
}

/** More for the same holder out of the same lot is added to what is held there. */
export async function insertReservation(
	tx: Tx,
	reservation: { holderId: string; lotId: string; quantity: number; at: Instant },
): Promise<void> {
	await tx
		.insertInto('reservations')
		.values({
			id: newId(),
			holder_id: reservation.holderId,
			lot_id: reservation.lotId,
			quantity: reservation.quantity,
			state: 'held',
			made_at: reservation.at,
			ended_at: null,
		})
		.onConflict((conflict) =>
			conflict
				.columns(['holder_id', 'lot_id'])
				.where('state', '=', sql.lit('held'))
				.doUpdateSet({ quantity: sql`reservations.quantity + excluded.quantity` }),
		)
		.execute()
}

/** Ends what a holder still has reserved and says which pieces that was, by ascending lot. */
export async function endReservations(
	tx: Tx,
	end: { holderId: string; state: 'sold' | 'released'; at: Instant },
): Promise<{ lotId: string; quantity: number }[]> {
	const rows = await tx
		.updateTable('reservations')
		.set({ state: end.state, ended_at: end.at })
		.where('holder_id', '=', end.holderId)
		.where('state', '=', 'held')
		.returning(['lot_id', 'quantity'])
		.execute()
	return rows
		.map((row) => ({ lotId: row.lot_id, quantity: row.quantity }))
		.sort((a, b) => (a.lotId < b.lotId ? -1 : 1))
}

/** What a holder has bought, by ascending lot. */
export function selectSoldTo(db: Reader, holderId: string) {
	return db
		.selectFrom('reservations')
		.select(['lot_id as lotId', (e) => e.fn.sum<number>('quantity').as('quantity')])
		.where('holder_id', '=', holderId)
		.where('state', '=', 'sold')
		.groupBy('lot_id')
		.orderBy('lot_id')
		.execute()
}

export function selectLotsById(db: Reader, lotIds: readonly string[]) {
	return db
		.selectFrom('lots')
		.select(['id', 'code', 'batch_id', 'variant_id', 'unit_cost_sen'])
		.where('id', 'in', lotIds)
		.execute()
}

/** Lots of these variants that have pieces to sell, in the order they are sold. */
export function selectLotsOnSale(db: Reader, variantIds: readonly string[]) {
	return db
		.selectFrom('lots')
		.selectAll()
		.where('variant_id', 'in', variantIds)
		.where('available', '>', 0)
		.orderBy('received_at')
		.orderBy('id')
		.execute()
}

/** The lot of a variant that came in last, whether anything is left of it or not. */
export function selectLastLot(db: Reader, variantId: string) {
	return db
		.selectFrom('lots')
		.select(['id', 'code', 'batch_id', 'unit_cost_sen'])
		.where('variant_id', '=', variantId)
		.orderBy('received_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

/** Lots older than an id, newest first: ids grow with time. */
export function selectLotsBefore(
	db: Reader,
	page: {
		before: string | null
		onSaleOnly: boolean
		/** those that lie there; 'none': those of which nobody has said where */
		placeId?: string | null
		variantIds?: readonly string[] | null
		limit: number
	},
) {
	let query = db.selectFrom('lots').selectAll().orderBy('id', 'desc').limit(page.limit)
	if (page.before !== null) query = query.where('id', '<', page.before)
	if (page.onSaleOnly) query = query.where('available', '>', 0)
	if (page.placeId === 'none') query = query.where('place_id', 'is', null)
	else if (page.placeId) query = query.where('place_id', '=', page.placeId)
	if (page.variantIds) query = query.where('variant_id', 'in', page.variantIds)
	return query.execute()
}

/** These lots, locked until the transaction ends, in the order in which everybody locks them. */
export function lockLots(tx: Tx, lotIds: readonly string[]) {
	return tx
		.selectFrom('lots')
		.selectAll()
		.where('id', 'in', lotIds)
		.orderBy('id')
		.forUpdate()
		.execute()
}

export function selectLots(db: Reader) {
	return db.selectFrom('lots').selectAll().orderBy('id').execute()
}

export function selectLotsByCode(db: Reader, codes: readonly string[]) {
	return db.selectFrom('lots').selectAll().where('code', 'in', codes).execute()
}

export function selectLotByCode(db: Reader, code: string) {
	return db.selectFrom('lots').selectAll().where('code', '=', code).executeTakeFirst()
}

export async function sumSold(db: Reader): Promise<number> {
	const row = await db
		.selectFrom('lots')
		.select((e) => e.fn.sum<number | null>('sold').as('sold'))
		// So that the index of these alone is read: most lots of a full shelf have sold nothing yet.
		.where('sold', '>', 0)
		.executeTakeFirst()
	return Number(row?.sold ?? 0)
}

export function selectLotsOfBatches(db: Reader, batchIds: readonly string[]) {
	return db
		.selectFrom('lots')
		.select(['id', 'batch_id'])
		.where('batch_id', 'in', batchIds)
		.execute()
}

/**
 * Pieces of these batches' lots that may be sold yet: free, reserved for an order, and taken off
 * the shelf as long as nobody has agreed to it.
 */
export async function sumPiecesLeft(db: Reader, batchIds: readonly string[]): Promise<number> {
	const row = await db
		.selectFrom('lots')
		.select((e) => e.fn.sum<number | null>(sql<number>`available + reserved`).as('left'))
		.where('batch_id', 'in', batchIds)
		.executeTakeFirst()
	const asked = await db
		.selectFrom('stock_adjustments as asked')
		.innerJoin('lots as lot', 'lot.id', 'asked.lot_id')
		.select((e) => e.fn.sum<number | null>('asked.quantity').as('pieces'))
		.where('lot.batch_id', 'in', batchIds)
		.where('asked.state', '=', 'requested')
		.executeTakeFirst()
	return Number(row?.left ?? 0) + Number(asked?.pieces ?? 0)
}
