import type { Insertable, Updateable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'

export async function insertPayment(
	tx: Tx,
	row: Insertable<PaymentsSchema['payments']>,
): Promise<void> {
	await tx.insertInto('payments').values(row).execute()
}

/**
 * Inserts a transfer whose amount nobody else is waited for with. False when another one has it: a
 * buyer of the same moment is waited for first.
 */
export async function insertIfToldApart(
	tx: Tx,
	row: Insertable<PaymentsSchema['payments']>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('payments')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

/** The amounts within a span that transfers are waited for with. */
export async function selectCodesTaken(tx: Tx, from: Sen, until: Sen): Promise<Sen[]> {
	const rows = await tx
		.selectFrom('payments')
		.select('due_sen')
		.where('method', '=', 'transfer')
		.where('state', '=', 'open')
		.where('due_sen', '>=', from)
		.where('due_sen', '<=', until)
		.execute()
	return rows.map((row) => row.due_sen)
}

export function findPaymentBy(
	db: Reader,
	column: 'id' | 'checkout_id' | 'intent_id',
	value: string,
) {
	return db.selectFrom('payments').selectAll().where(column, '=', value).executeTakeFirst()
}

export function lockPaymentRow(tx: Tx, id: string) {
	return tx
		.selectFrom('payments')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

export async function updatePayment(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['payments']>,
): Promise<void> {
	await tx.updateTable('payments').set(change).where('id', '=', id).execute()
}

/** Payments at the gateway whose end or fee is not known, not looked at since a moment. */
export async function selectUnsettledPayments(
	db: Reader,
	notCheckedSince: Instant,
	limit: number,
): Promise<string[]> {
	const lookedAtBefore = db
		.selectFrom('payments')
		.select('id')
		.where('method', '=', 'stripe')
		.where('checked_at', '<=', notCheckedSince)
		.orderBy('checked_at')
		.limit(limit)
	// Two queries, since each has an index of its own and the two of them together have none.
	const unended = await lookedAtBefore.where('state', 'in', ['intended', 'open']).execute()
	const unpriced = await lookedAtBefore
		.where('state', '=', 'paid')
		.where('fee_sen', 'is', null)
		.execute()
	return [...unended, ...unpriced].map((row) => row.id)
}

export async function insertRefund(
	tx: Tx,
	row: Insertable<PaymentsSchema['refunds']>,
): Promise<void> {
	await tx.insertInto('refunds').values(row).execute()
}

export function findRefundBy(db: Reader, column: 'id' | 'gateway_refund_id', value: string) {
	return db.selectFrom('refunds').selectAll().where(column, '=', value).executeTakeFirst()
}

/** The refunds of a payment that the gateway carries out, the oldest first. */
export function selectGatewayRefunds(db: Reader, paymentId: string) {
	return db
		.selectFrom('refunds')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.where('channel', '=', 'gateway')
		.orderBy('id')
		.execute()
}

export async function updateRefund(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['refunds']>,
): Promise<void> {
	await tx.updateTable('refunds').set(change).where('id', '=', id).execute()
}

/** Refunds that the gateway has not ended, older than a moment and not looked at since. */
export async function selectUnsettledRefunds(
	db: Reader,
	notCheckedSince: Instant,
	limit: number,
): Promise<string[]> {
	const rows = await db
		.selectFrom('refunds')
		.select('id')
		// What goes back by transfer waits for the treasurer; nobody can be asked about it.
		.where('channel', '=', 'gateway')
		.where('state', 'in', ['intended', 'pending'])
		.where((eb) => eb.fn.coalesce('checked_at', 'requested_at'), '<=', notCheckedSince)
		.orderBy((eb) => eb.fn.coalesce('checked_at', 'requested_at'))
		.limit(limit)
		.execute()
	return rows.map((row) => row.id)
}

/** A payout, locked until the transaction ends; written down as it is given if it was not known. */
export async function lockPayout(tx: Tx, row: Insertable<PaymentsSchema['payouts']>) {
	await tx
		.insertInto('payouts')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute()
	return await tx
		.selectFrom('payouts')
		.selectAll()
		.where('id', '=', row.id)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

export async function updatePayout(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['payouts']>,
): Promise<void> {
	await tx.updateTable('payouts').set(change).where('id', '=', id).execute()
}

/** When the payout recorded last has arrived or is to arrive. */
export async function findLastArrival(db: Reader): Promise<Instant | null> {
	const row = await db
		.selectFrom('payouts')
		.select('arrived_at')
		.orderBy('arrived_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.arrived_at ?? null
}

/** Keeps an event once: the same id a second time changes nothing. */
export async function insertEvent(
	tx: Tx,
	row: Insertable<PaymentsSchema['gateway_events']>,
): Promise<void> {
	await tx
		.insertInto('gateway_events')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute()
}

export function findEventRow(db: Reader, id: string) {
	return db.selectFrom('gateway_events').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectWaitingEvents(
	db: Reader,
	now: Instant,
	limit: number,
): Promise<string[]> {
	const rows = await db
		.selectFrom('gateway_events')
		.select('id')
		.where('state', '=', 'new')
		.where('next_attempt_at', '<=', now)
		.orderBy('received_at')
		.limit(limit)
		.execute()
	return rows.map((row) => row.id)
}

export async function updateEvent(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['gateway_events']>,
): Promise<void> {
	await tx
		.updateTable('gateway_events')
		.set(change)
		.where('id', '=', id)
		.where('state', '=', 'new')
		.execute()
}

/** Events that were given up, older than one of them: someone has to look at them. */
export function selectDeadEvents(
	db: Reader,
	before: { received_at: Instant; id: string } | null,
	limit: number,
) {
	let query = db
		.selectFrom('gateway_events')
		.select(['id', 'type', 'received_at', 'attempts', 'last_error'])
		.where('state', '=', 'dead')
		.orderBy('received_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
	if (before) {
		query = query.where((eb) =>
			eb.or([
				eb('received_at', '<', before.received_at),
				eb.and([eb('received_at', '=', before.received_at), eb('id', '<', before.id)]),
			]),
		)
	}
	return query.execute()
}

/** One event that was given up, or all of them, wait again from now; returns which. */
export async function reviveEvents(tx: Tx, eventId: string | null, at: Instant): Promise<string[]> {
	let query = tx
		.updateTable('gateway_events')
		.set({ state: 'new', attempts: 0, next_attempt_at: at })
		.where('state', '=', 'dead')
		.returning('id')
	if (eventId !== null) query = query.where('id', '=', eventId)
	return (await query.execute()).map((row) => row.id)
}
