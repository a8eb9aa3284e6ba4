import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PaymentsSchema, ReturnReasonName } from '#db/schema/payments.ts'

export type Proof = Selectable<PaymentsSchema['payment_proofs']>
export type Receipt = Selectable<PaymentsSchema['payment_receipts']>
export type MoneyReturn = Selectable<PaymentsSchema['payment_returns']>

export async function insertProof(
	tx: Tx,
	row: Insertable<PaymentsSchema['payment_proofs']>,
): Promise<void> {
	await tx.insertInto('payment_proofs').values(row).execute()
}

export async function updateProof(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['payment_proofs']>,
): Promise<void> {
	await tx.updateTable('payment_proofs').set(change).where('id', '=', id).execute()
}

/** What a buyer showed for a payment, newest first. */
export function selectProofs(db: Reader, paymentId: string): Promise<Proof[]> {
	return db
		.selectFrom('payment_proofs')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.orderBy('id', 'desc')
		.execute()
}

export async function insertReceipt(
	tx: Tx,
	row: Insertable<PaymentsSchema['payment_receipts']>,
): Promise<void> {
	await tx.insertInto('payment_receipts').values(row).execute()
}

/** Which of these ids are receipts. */
export async function selectReceiptIds(db: Reader, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set()
	const rows = await db.selectFrom('payment_receipts').select('id').where('id', 'in', ids).execute()
	return new Set(rows.map(({ id }) => id))
}

export function findReceipt(db: Reader, id: string): Promise<Receipt | undefined> {
	return db.selectFrom('payment_receipts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What arrived for a payment, oldest first. */
export function selectReceipts(db: Reader, paymentId: string): Promise<Receipt[]> {
	return db
		.selectFrom('payment_receipts')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.orderBy('recorded_at')
		.orderBy('id')
		.execute()
}

export async function sumReceipts(db: Reader, paymentId: string): Promise<Sen> {
	const row = await db
		.selectFrom('payment_receipts')
		.select((eb) => eb.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('payment_id', '=', paymentId)
		.executeTakeFirst()
	return row?.sum ?? ZERO
}

export async function insertReturn(
	tx: Tx,
	row: Insertable<PaymentsSchema['payment_returns']>,
): Promise<void> {
	await tx.insertInto('payment_returns').values(row).execute()
}

export function findReturn(db: Reader, id: string): Promise<MoneyReturn | undefined> {
	return db.selectFrom('payment_returns').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The last one for this refund: one that was void may be owed again. */
export function findReturnOfRefund(db: Reader, refundId: string): Promise<MoneyReturn | undefined> {
	return db
		.selectFrom('payment_returns')
		.selectAll()
		.where('refund_id', '=', refundId)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

export async function updateReturn(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['payment_returns']>,
): Promise<void> {
	await tx.updateTable('payment_returns').set(change).where('id', '=', id).execute()
}

/** What went back of a payment or has to, oldest first. */
export function selectReturns(db: Reader, paymentId: string): Promise<MoneyReturn[]> {
	return db
		.selectFrom('payment_returns')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.orderBy('id')
		.execute()
}

/** What is to go back or went back, without what reverses an order: that was the order's money. */
export async function sumReturns(db: Reader, paymentId: string): Promise<Sen> {
	const row = await db
		.selectFrom('payment_returns')
		.select((eb) => eb.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('payment_id', '=', paymentId)
		.where('reason', '<>', 'refund' satisfies ReturnReasonName)
		.executeTakeFirst()
	return row?.sum ?? ZERO
}

/** Payments by hand past their deadline that nobody has to decide on first. */
export async function selectOverdue(db: Reader, now: Instant, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom('payments as payment')
		.select('payment.id')
		.where('payment.method', '<>', 'stripe')
		.where('payment.state', '=', 'open')
		.where('payment.expires_at', '<', now)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('payment_proofs as proof')
						.select('proof.id')
						.whereRef('proof.payment_id', '=', 'payment.id')
						.where('proof.state', '=', 'waiting'),
				),
			),
		)
		.orderBy('payment.expires_at')
		.limit(limit)
		.execute()
	return rows.map((row) => row.id)
}

/** A page of proofs nobody has decided on, the one that waits longest first. */
export function selectWaitingProofs(db: Reader, after: string | null, limit: number) {
	let query = db
		.selectFrom('payment_proofs as proof')
		.innerJoin('payments as payment', 'payment.id', 'proof.payment_id')
		.selectAll('payment')
		.select(['proof.id as cursor', 'proof.uploaded_at as since'])
		.where('proof.state', '=', 'waiting')
		.orderBy('proof.id')
		.limit(limit)
	if (after !== null) query = query.where('proof.id', '>', after)
	return query.execute()
}

/** A page of payments whose money the treasurer is to find, the oldest first. */
export function selectOpenByHand(db: Reader, after: string | null, limit: number) {
	let query = db
		.selectFrom('payments')
		.selectAll()
		.select(['id as cursor', 'created_at as since'])
		.where((eb) =>
			eb.or([
				eb.and([eb('method', 'in', ['transfer', 'qris']), eb('state', '=', 'open')]),
				eb.and([
					eb('vouched_at', 'is not', null),
					eb('taken_sen', 'is', null),
					eb.not(
						eb.exists(
							eb
								.selectFrom('payment_write_offs as given')
								.select('given.id')
								.whereRef('given.payment_id', '=', 'payments.id')
								.where('given.state', '=', 'approved'),
						),
					),
				]),
			]),
		)
		.orderBy('id')
		.limit(limit)
	if (after !== null) query = query.where('id', '>', after)
	return query.execute()
}

export async function insertWriteOff(
	tx: Tx,
	row: Insertable<PaymentsSchema['payment_write_offs']>,
): Promise<void> {
	await tx.insertInto('payment_write_offs').values(row).execute()
}

export async function updateWriteOff(
	tx: Tx,
	id: string,
	change: Updateable<PaymentsSchema['payment_write_offs']>,
): Promise<void> {
	await tx.updateTable('payment_write_offs').set(change).where('id', '=', id).execute()
}

/** The one of a payment that was not declined. */
export function findWriteOff(db: Reader, paymentId: string) {
	return db
		.selectFrom('payment_write_offs')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.where('state', '<>', 'declined')
		.executeTakeFirst()
}

/** A page of what was vouched for and neither found nor given up, the oldest first. */
export function selectVouched(db: Reader, after: string | null, limit: number) {
	let query = db
		.selectFrom('payments as payment')
		.leftJoin('payment_write_offs as given', (join) =>
			join.onRef('given.payment_id', '=', 'payment.id').on('given.state', '<>', 'declined'),
		)
		.select(['payment.id', 'payment.amount_sen', 'payment.vouched_at', 'payment.created_at'])
		.select('given.id as asked')
		.where('payment.vouched_at', 'is not', null)
		.where('payment.taken_sen', 'is', null)
		.where((eb) => eb.or([eb('given.state', 'is', null), eb('given.state', '=', 'requested')]))
		.orderBy('payment.id')
		.limit(limit)
	if (after !== null) query = query.where('payment.id', '>', after)
	return query.execute()
}

/** Cash that is waited for, what ends first before the rest. */
export function selectCashAwaited(db: Reader, limit: number) {
	return db
		.selectFrom('payments')
		.select(['id', 'expires_at'])
		.where('method', '<>', 'stripe')
		.where('method', '=', 'cash')
		.where('state', '=', 'open')
		.orderBy('expires_at')
		.limit(limit)
		.execute()
}

/** Payments of an amount that may stand on a statement, ended or not, the newest first. */
export function selectByDue(db: Reader, dueSen: Sen, limit: number) {
	return db
		.selectFrom('payments')
		.selectAll()
		.select(['id as cursor', 'created_at as since'])
		.where('method', '<>', 'stripe')
		.where('method', '<>', 'cash')
		.where('due_sen', '=', dueSen)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
}

/** A page of what has to go back, what waits longest first. */
export function selectReturnsDue(db: Reader, after: string | null, limit: number) {
	let query = db
		.selectFrom('payment_returns')
		.selectAll()
		.select('id as cursor')
		.where('state', '=', 'due')
		.orderBy('id')
		.limit(limit)
	if (after !== null) query = query.where('id', '>', after)
	return query.execute()
}

/** How many wait in each of the lists; of those that came before a moment, where it is given. */
export async function countWaiting(
	db: Reader,
	before?: Instant,
): Promise<{ proofs: number; returns: number }> {
	let proofs = db
		.selectFrom('payment_proofs')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('state', '=', 'waiting')
	let returns = db
		.selectFrom('payment_returns')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('state', '=', 'due')
	if (before !== undefined) {
		proofs = proofs.where('uploaded_at', '<', before)
		returns = returns.where('due_at', '<', before)
	}
	return {
		proofs: (await proofs.executeTakeFirstOrThrow()).count,
		returns: (await returns.executeTakeFirstOrThrow()).count,
	}
}
