import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'

export interface NewLot {
	id: string
	code: string
	batchId: string
	variantId: string
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
			unit_cost_sen: lot.unitCostSen,
			received_at: lot.at,
			received: lot.quantity,
			available: lot.quantity,
			reserved: 0,
			sold: 0,
			written_off: 0,
		})
		.onConflict((conflict) => conflict.column('batch_id').doNothing())
		.executeTakeFirst()
	if (numInsertedOrUpdatedRows !== 1n) return false
	await insertReceived(tx, lot)
	return true
}

/** More pieces of the same batch, available from now on, and the movement that says so. */
export async function addToLot(
	tx: Tx,
	more: Pick<NewLot, 'id' | 'quantity' | 'at'>,
): Promise<void> {
	const { quantity } = more
	await tx
		.updateTable('lots')
		.set((e) => ({
			received: e('received', '+', quantity),
			available: e('available', '+', quantity),
		}))
		.where('id', '=', more.id)
		.execute()
	await insertReceived(tx, more)
}

async function insertReceived(
	tx: Tx,
	{ id, quantity, at }: Pick<NewLot, 'id' | 'quantity' | 'at'>,
): Promise<void> {
	await tx
		.insertInto('stock_movements')
		.values({
			id: newId(),
			lot_id: id,
			at,
			kind: 'received',
			available_delta: quantity,
			reserved_delta: 0,
			sold_delta: 0,
			written_off_delta: 0,
			holder_id: null,
			reason: null,
		})
		.execute()
}
