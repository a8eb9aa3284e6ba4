import type { Insertable } from 'kysely'
import { toSend } from '#app/domain/orders/life.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { OrderJobOutcome, OrdersSchema } from '#db/schema/orders.ts'

/** Adds a job with its rows; false, and nothing, where one of the same attempt is there. */
export async function insertJob(
	tx: Tx,
	job: Insertable<OrdersSchema['order_jobs']>,
	rows: readonly Insertable<OrdersSchema['order_job_rows']>[],
): Promise<boolean> {
	const inserted = await tx
		.insertInto('order_jobs')
		.values(job)
		.onConflict((conflict) => conflict.column('attempt_key').doNothing())
		.executeTakeFirst()
	if (Number(inserted.numInsertedOrUpdatedRows) === 0) return false
	await tx.insertInto('order_job_rows').values(rows).execute()
	return true
}

export function findJobBy(db: Reader, column: 'id' | 'attempt_key', value: string) {
	return db.selectFrom('order_jobs').selectAll().where(column, '=', value).executeTakeFirst()
}

export function lockJob(tx: Tx, id: string) {
	return tx.selectFrom('order_jobs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The jobs that are not finished, the oldest first. */
export async function selectOpenJobs(db: Reader): Promise<string[]> {
	const rows = await db
		.selectFrom('order_jobs')
		.select('id')
		.where('finished_at', 'is', null)
		.orderBy('id')
		.execute()
	return rows.map(({ id }) => id)
}

/** The first row that nothing has become of. */
export function findNextRow(db: Reader, jobId: string) {
	return db
		.selectFrom('order_job_rows')
		.selectAll()
		.where('job_id', '=', jobId)
		.where('outcome', 'is', null)
		.orderBy('position')
		.limit(1)
		.executeTakeFirst()
}

/** Says what has become of a row, unless that is said already. */
export async function settleRow(
	tx: Tx,
	row: { job_id: string; position: number },
	settled: { outcome: OrderJobOutcome; refusal: string | null; settled_at: Instant },
): Promise<void> {
	await tx
		.updateTable('order_job_rows')
		.set(settled)
		.where('job_id', '=', row.job_id)
		.where('position', '=', row.position)
		.where('outcome', 'is', null)
		.execute()
}

export async function finishJob(tx: Tx, id: string, at: Instant): Promise<void> {
	await tx
		.updateTable('order_jobs')
		.set({ finished_at: at })
		.where('id', '=', id)
		.where('finished_at', 'is', null)
		.execute()
}

export function selectRows(db: Reader, jobId: string) {
	return db
		.selectFrom('order_job_rows')
		.selectAll()
		.where('job_id', '=', jobId)
		.orderBy('position')
		.execute()
}

/** A page of jobs before an id, newest first. */
export function selectJobs(db: Reader, before: string | null, limit: number) {
	let query = db.selectFrom('order_jobs').selectAll().orderBy('id', 'desc').limit(limit)
	if (before) query = query.where('id', '<', before)
	return query.execute()
}

/** How many rows of these jobs have come to each outcome; null is none yet. */
export function countOutcomes(db: Reader, jobIds: readonly string[]) {
	return db
		.selectFrom('order_job_rows')
		.select((eb) => ['job_id', 'outcome', eb.fn.countAll<number>().as('count')])
		.where('job_id', 'in', jobIds)
		.groupBy(['job_id', 'outcome'])
		.execute()
}

/** What has to be known of orders to work on many of them. */
export function selectOrdersByNumber(db: Reader, numbers: readonly string[]) {
	return db
		.selectFrom('orders')
		.select(['number', 'state', 'delivery', 'buyer_name', 'address_city', 'shipping_service'])
		.select(['id', 'packed_at'])
		.where('number', 'in', numbers)
		.execute()
}

/** The orders whose parcels wait for a courier, the oldest first. */
export function selectWaitingForCourier(db: Reader, limit: number) {
	return db
		.selectFrom('orders')
		.select('number')
		.where('state', 'in', toSend)
		.where('delivery', '=', 'courier')
		.orderBy('id')
		.limit(limit)
		.execute()
}
