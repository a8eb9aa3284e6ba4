import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { TillSchema } from '#db/schema/till.ts'

export type SlipRow = Selectable<TillSchema['slips']>

export function findSlip(db: Reader, officerId: string): Promise<SlipRow | undefined> {
	return db.selectFrom('slips').selectAll().where('officer_id', '=', officerId).executeTakeFirst()
}

/** An officer's slip, begun if there is none, locked until the transaction ends. */
export async function lockSlip(tx: Tx, officerId: string, at: Instant): Promise<SlipRow> {
	await tx
		.insertInto('slips')
		.values({ officer_id: officerId, order_id: null, changed_at: at })
		.onConflict((conflict) => conflict.column('officer_id').doNothing())
		.execute()
	return await tx
		.selectFrom('slips')
		.selectAll()
		.where('officer_id', '=', officerId)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

/** What a slip has become; null: it is only a slip again. */
export async function updateSlip(
	tx: Tx,
	officerId: string,
	change: { order_id: string | null; changed_at: Instant },
): Promise<void> {
	await tx.updateTable('slips').set(change).where('officer_id', '=', officerId).execute()
}

export function selectSlipLines(db: Reader, officerId: string) {
	return db
		.selectFrom('slip_lines')
		.selectAll()
		.where('officer_id', '=', officerId)
		.orderBy('id')
		.execute()
}

export async function insertSlipLine(
	tx: Tx,
	row: Insertable<TillSchema['slip_lines']>,
): Promise<void> {
	await tx.insertInto('slip_lines').values(row).execute()
}

export async function updateSlipLine(tx: Tx, id: string, quantity: number): Promise<void> {
	await tx.updateTable('slip_lines').set({ quantity }).where('id', '=', id).execute()
}

export async function deleteSlipLine(tx: Tx, officerId: string, id: string): Promise<void> {
	await tx
		.deleteFrom('slip_lines')
		.where('officer_id', '=', officerId)
		.where('id', '=', id)
		.execute()
}

export async function deleteSlipLines(tx: Tx, officerId: string): Promise<void> {
	await tx.deleteFrom('slip_lines').where('officer_id', '=', officerId).execute()
}

/** Whose slip has become this order. */
export function findSlipOfOrder(db: Reader, orderId: string): Promise<SlipRow | undefined> {
	return db.selectFrom('slips').selectAll().where('order_id', '=', orderId).executeTakeFirst()
}
