import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { SavingsSchema } from '#db/schema/savings.ts'

export type RequestRow = Selectable<SavingsSchema['withdrawal_requests']>
export type RequestChange = Updateable<SavingsSchema['withdrawal_requests']>

/** Stands in the text as in the index of what is under way. */
const UNDER_WAY = sql<boolean>`state in ('requested', 'approved')`

export async function insertRequest(tx: Tx, row: RequestRow): Promise<void> {
	await tx.insertInto('withdrawal_requests').values(row).execute()
}

export function findRequest(db: Reader, id: string): Promise<RequestRow | undefined> {
	return db.selectFrom('withdrawal_requests').selectAll().where('id', '=', id).executeTakeFirst()
}

export function lockRequest(tx: Tx, id: string): Promise<RequestRow> {
	return tx
		.selectFrom('withdrawal_requests')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

export async function updateRequest(tx: Tx, id: string, change: RequestChange): Promise<void> {
	await tx.updateTable('withdrawal_requests').set(change).where('id', '=', id).execute()
}

/** What is asked for and neither paid nor refused, of one maker; but for one request. */
export async function sumUnderWay(
	db: Reader,
	makerId: string,
	exceptId: string | null,
): Promise<Sen> {
	let query = db
		.selectFrom('withdrawal_requests')
		.select((e) => e.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('maker_id', '=', makerId)
		.where(UNDER_WAY)
	if (exceptId !== null) query = query.where('id', '<>', exceptId)
	return (await query.executeTakeFirst())?.sum ?? ZERO
}

/** Those under way, the oldest first, or the others, the newest first; beyond a cursor. */
export function selectRequests(
	db: Reader,
	{ open, cursor, limit }: { open: boolean; cursor: string | null; limit: number },
): Promise<RequestRow[]> {
	let query = db
		.selectFrom('withdrawal_requests')
		.selectAll()
		.where(open ? UNDER_WAY : sql<boolean>`not (${UNDER_WAY})`)
	if (cursor !== null) query = query.where('id', open ? '>' : '<', cursor)
	return query
		.orderBy('id', open ? 'asc' : 'desc')
		.limit(limit)
		.execute()
}

/** Those under way of one maker, the newest first. */
export function selectRequestsOf(db: Reader, makerId: string): Promise<RequestRow[]> {
	return db
		.selectFrom('withdrawal_requests')
		.selectAll()
		.where('maker_id', '=', makerId)
		.where(UNDER_WAY)
		.orderBy('id', 'desc')
		.execute()
}

/** How many stand in each state that waits for somebody; asked for before a moment, if given. */
export function countRequests(db: Reader, before?: Instant) {
	let query = db
		.selectFrom('withdrawal_requests')
		.select((e) => ['state', e.fn.countAll<number>().as('count')])
		.where(UNDER_WAY)
		.groupBy('state')
	if (before !== undefined) query = query.where('requested_at', '<', before)
	return query.execute()
}

export async function insertWithdrawal(
	tx: Tx,
	row: Insertable<SavingsSchema['withdrawals']>,
): Promise<void> {
	await tx.insertInto('withdrawals').values(row).execute()
}

export async function insertScan(
	tx: Tx,
	row: Insertable<SavingsSchema['withdrawal_scans']>,
): Promise<void> {
	await tx.insertInto('withdrawal_scans').values(row).execute()
}

/** The photos of the signed papers of these withdrawals, the oldest first. */
export function selectScans(db: Reader, withdrawalIds: readonly string[]) {
	return db
		.selectFrom('withdrawal_scans')
		.selectAll()
		.where('withdrawal_id', 'in', withdrawalIds)
		.orderBy('id')
		.execute()
}
