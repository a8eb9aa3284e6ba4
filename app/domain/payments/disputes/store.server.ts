import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'

type DisputeRow = Selectable<PaymentsSchema['disputes']>

/** Keeps a dispute that was not known; true when it was not. */
export async function insertDispute(
	tx: Tx,
	row: Insertable<PaymentsSchema['disputes']>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('disputes')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function lockDispute(tx: Tx, id: string): Promise<DisputeRow> {
	return tx
		.selectFrom('disputes')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

export async function updateDispute(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['disputes']>,
): Promise<void> {
	await tx.updateTable('disputes').set(change).where('id', '=', id).execute()
}

/** Keeps a movement of money once; true when it was not known. */
export async function insertMovement(
	tx: Tx,
	row: Insertable<PaymentsSchema['dispute_movements']>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('dispute_movements')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function selectMovements(db: Reader, disputeIds: readonly string[]) {
	return db
		.selectFrom('dispute_movements')
		.selectAll()
		.where('dispute_id', 'in', disputeIds)
		.orderBy('moved_at')
		.orderBy('id')
		.execute()
}

export function findDisputeRow(db: Reader, id: string) {
	return db.selectFrom('disputes').selectAll().where('id', '=', id).executeTakeFirst()
}

export function selectDisputesOfPayment(db: Reader, paymentId: string): Promise<DisputeRow[]> {
	return db
		.selectFrom('disputes')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.orderBy('opened_at', 'desc')
		.execute()
}

export async function sumLost(db: Reader, paymentId: string): Promise<Sen> {
	const row = await db
		.selectFrom('disputes')
		.select((eb) => eb.fn.sum<Sen | null>('written_off_sen').as('sum'))
		.where('payment_id', '=', paymentId)
		.executeTakeFirst()
	return row?.sum ?? ZERO
}

/** Disputes on which nobody has decided, the one whose time runs out first on top. */
export function selectOpenDisputes(db: Reader, limit: number): Promise<DisputeRow[]> {
	return db
		.selectFrom('disputes')
		.selectAll()
		.where('closed_at', 'is', null)
		.orderBy('evidence_due_at')
		.orderBy('id')
		.limit(limit)
		.execute()
}

/** A page of decided disputes closed before another one, newest first. */
export function selectClosedDisputes(
	db: Reader,
	before: { closed_at: Instant | null; id: string } | null,
	limit: number,
): Promise<DisputeRow[]> {
	let query = db
		.selectFrom('disputes')
		.selectAll()
		.where('closed_at', 'is not', null)
		.orderBy('closed_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
	if (before) {
		const { closed_at, id } = before
		query = query.where((eb) =>
			eb.or([
				eb('closed_at', '<', closed_at),
				eb.and([eb('closed_at', '=', closed_at), eb('id', '<', id)]),
			]),
		)
	}
	return query.execute()
}

/** When the dispute that was raised last was raised. */
export async function findLastRaised(db: Reader): Promise<Instant | null> {
	const row = await db
		.selectFrom('disputes')
		.select((eb) => eb.fn.max('opened_at').as('at'))
		.executeTakeFirst()
	return row?.at ?? null
}

export async function insertAnswer(
	tx: Tx,
	row: Insertable<PaymentsSchema['dispute_answers']>,
): Promise<void> {
	await tx
		.insertInto('dispute_answers')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute()
}

export async function updateAnswer(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['dispute_answers']>,
): Promise<void> {
	await tx
		.updateTable('dispute_answers')
		.set(change)
		.where('id', '=', id)
		.where('state', '=', 'intended')
		.execute()
}

export function selectAnswers(db: Reader, disputeId: string) {
	return db
		.selectFrom('dispute_answers')
		.selectAll()
		.where('dispute_id', '=', disputeId)
		.orderBy('id')
		.execute()
}
