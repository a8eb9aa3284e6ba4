import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'

export interface NewLot {
	id: string
	code: string
	batchId: string
	variantId: string
	/** null: nobody has said where it lies */
	placeId: string | null
	unitCostSen: Sen
	quantity: number
	at: Instant
}

/** A lot with everything available and the movement that says so. False when its batch has one. */
export async function insertLot(tx: Tx, lot: NewLot): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('lots')
		.values({
			id: lot.id,
			code: lot.code,
			batch_id: lot.batchId,
			variant_id: lot.variantId,
			place_id: lot.placeId,
			unit_cost_sen: lot.unitCostSen,
			received_at: lot.at,
			received: lot.quantity,
			available: lot.quantity,
			reserved: 0,
			sold: 0,
			written_off: 0,
			movements: 1,
		})
		.onConflict((conflict) => conflict.column('batch_id').doNothing())
		.executeTakeFirst()
	if (numInsertedOrUpdatedRows !== 1n) return false
	await insertReceived(tx, { ...lot, position: 1 })
	return true
}

/** More pieces of the same batch, available from now on, and the movement that says so. */
export async function addToLot(
	tx: Tx,
	more: Pick<NewLot, 'id' | 'quantity' | 'at'>,
): Promise<void> {
	const { quantity } = more
	const lot = await tx
		.updateTable('lots')
		.set((e) => ({
			received: e('received', '+', quantity),
			available: e('available', '+', quantity),
			movements: e('movements', '+', 1),
		}))
		.where('id', '=', more.id)
		.returning(['variant_id', 'movements'])
		.executeTakeFirstOrThrow()
	await insertReceived(tx, { ...more, variantId: lot.variant_id, position: lot.movements })
}

async function insertReceived(
	tx: Tx,
	received: Pick<NewLot, 'id' | 'variantId' | 'quantity' | 'at'> & { position: number },
): Promise<void> {
	const { id, variantId, position, quantity, at } = received
	await tx
		.insertInto('stock_movements')
		.values({
			id: newId(),
			lot_id: id,
			variant_id: variantId,
			position,
			at,
			kind: 'received',
			available_delta: quantity,
			reserved_delta: 0,
			sold_delta: 0,
			written_off_delta: 0,
			holder_id: null,
			reason: null,
			adjustment_id: null,
		})
		.execute()
}
