import { sql } from 'kysely'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { MovementKind } from '#db/schema/stock.ts'
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
	/** whose pieces they are: the order's id */
	holderId: string
	at: Instant
}

/**
 * Moves pieces of a lot and writes the movement down. Returns false, having changed nothing, when
 * the lot does not have them: the guard stands in the update itself.
 */
export async function moveUnits(tx: Tx, movement: Movement): Promise<boolean> {
	const effect = movementEffects[movement.kind]
	const available = effect.available * movement.quantity
	const reserved = effect.reserved * movement.quantity
	const sold = effect.sold * movement.quantity
	const { numUpdatedRows } = await tx
		.updateTable('lots')
		.set({
			available: sql`available + ${available}`,
			reserved: sql`reserved + ${reserved}`,
			sold: sql`sold + ${sold}`,
		})
		.where('id', '=', movement.lotId)
		.where(sql<number>`available + ${available}`, '>=', 0)
		.where(sql<number>`reserved + ${reserved}`, '>=', 0)
		.where(sql<number>`sold + ${sold}`, '>=', 0)
		.executeTakeFirstOrThrow()
	if (numUpdatedRows === 0n) return false
	await tx
		.insertInto('stock_movements')
		.values({
			id: newId(),
			lot_id: movement.lotId,
			at: movement.at,
			kind: movement.kind,
			available_delta: available,
			reserved_delta: reserved,
			sold_delta: sold,
			holder_id: movement.holderId,
		})
		.execute()
	return true
}

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

/** How many pieces of a variant can be had now. */
export async function countAvailable(db: Reader, variantId: string): Promise<number> {
	const row = await db
		.selectFrom('lots')
		.select((eb) => eb.fn.coalesce(eb.fn.sum<number>('available'), sql<number>`0`).as('left'))
		.where('variant_id', '=', variantId)
		.executeTakeFirst()
	invariant(row, 'a sum is one row')
	return row.left
}
