import type { Insertable, Selectable, Updateable } from 'kysely'
import { type CalendarDate, type Instant, nextDate, startOfDate } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { RequestKind, TreasurySchema } from '#db/schema/treasury.ts'

type Row<Table extends keyof TreasurySchema> = Insertable<TreasurySchema[Table]>
export type RequestRow = Selectable<TreasurySchema['treasury_requests']>

export async function insertRequest(tx: Tx, row: Row<'treasury_requests'>): Promise<void> {
	await tx.insertInto('treasury_requests').values(row).execute()
}

export async function updateRequest(
	tx: Tx,
	id: string,
	change: Updateable<TreasurySchema['treasury_requests']>,
): Promise<void> {
	await tx.updateTable('treasury_requests').set(change).where('id', '=', id).execute()
}

export function findRequest(db: Reader, id: string): Promise<RequestRow | undefined> {
	return db.selectFrom('treasury_requests').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A request alone, locked: one step of its life after another. */
export function lockRequestRow(tx: Tx, id: string): Promise<RequestRow | undefined> {
	return tx
		.selectFrom('treasury_requests')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
}

export function findByNtpn(db: Reader, reference: string) {
	return db
		.selectFrom('treasury_requests')
		.select('id')
		.where('kind', '=', 'pnbp')
		.where('reference', '=', reference)
		.executeTakeFirst()
}

interface Wanted {
	kinds: readonly RequestKind[]
	accountCode?: string
	before: string | null
	limit: number
}

/** Requests of these kinds, the newest first. */
export function selectRequests(db: Reader, { kinds, accountCode, before, limit }: Wanted) {
	let query = db
		.selectFrom('treasury_requests')
		.selectAll()
		.where('kind', 'in', kinds)
		.orderBy('id', 'desc')
		.limit(limit)
	if (accountCode !== undefined) query = query.where('account_code', '=', accountCode)
	if (before !== null) query = query.where('id', '<', before)
	return query.execute()
}

/** What waits for somebody, the oldest first. */
export function selectOpenRequests(db: Reader) {
	return db
		.selectFrom('treasury_requests')
		.selectAll()
		.where('state', 'in', ['requested', 'approved'])
		.orderBy('id')
		.execute()
}

/** What was bought on a day by the word of one person alone, and not given up. */
export async function sumSmallPurchases(db: Reader, day: CalendarDate): Promise<Sen> {
	const row = await db
		.selectFrom('treasury_requests')
		.select((eb) => eb.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('needs_second', '=', 0)
		.where('state', '<>', 'declined')
		.where('requested_at', '>=', startOfDate(day))
		.where('requested_at', '<', startOfDate(nextDate(day)))
		.executeTakeFirst()
	return row?.sum ?? ZERO
}

export async function insertGathering(tx: Tx, row: Row<'treasury_gatherings'>): Promise<void> {
	await tx.insertInto('treasury_gatherings').values(row).execute()
}

function gatherings(db: Reader) {
	return db
		.selectFrom('treasury_gatherings as gathering')
		.innerJoin('treasury_requests as request', 'request.id', 'gathering.request_id')
		.selectAll('gathering')
		.select(['request.state', 'request.amount_sen'])
}

/** What was gathered of an account and not declined, the first before the others. */
export function selectGatherings(db: Reader, accountCode: string) {
	return gatherings(db)
		.where('gathering.account_code', '=', accountCode)
		.where('request.state', '<>', 'declined')
		.orderBy('gathering.through_number')
		.execute()
}

export function findGathering(db: Reader, requestId: string) {
	return gatherings(db).where('gathering.request_id', '=', requestId).executeTakeFirst()
}

export async function insertCode(tx: Tx, row: Row<'treasury_codes'>): Promise<boolean> {
	const result = await tx
		.insertInto('treasury_codes')
		.values(row)
		.onConflict((conflict) => conflict.column('code').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** The billing codes of these deposits, the first before the others. */
export function selectCodes(db: Reader, requestIds: readonly string[]) {
	return db
		.selectFrom('treasury_codes')
		.selectAll()
		.where('request_id', 'in', requestIds)
		.orderBy('id')
		.execute()
}

/** False where the intake belongs to a purchase already. */
export async function insertIntake(tx: Tx, row: Row<'treasury_intakes'>): Promise<boolean> {
	const result = await tx
		.insertInto('treasury_intakes')
		.values(row)
		.onConflict((conflict) => conflict.column('intake_id').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function selectIntakesOf(db: Reader, requestId: string) {
	return db
		.selectFrom('treasury_intakes')
		.select('intake_id')
		.where('request_id', '=', requestId)
		.orderBy('intake_id')
		.execute()
}

/** Which of these intakes belong to a purchase. */
export async function selectAttached(db: Reader, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set()
	const rows = await db
		.selectFrom('treasury_intakes')
		.select('intake_id')
		.where('intake_id', 'in', ids)
		.execute()
	return new Set(rows.map((row) => row.intake_id))
}

export async function insertTerms(tx: Tx, row: Row<'treasury_terms'>): Promise<void> {
	await tx.insertInto('treasury_terms').values(row).execute()
}

/** The terms as they were set, the newest first. */
export function selectTerms(db: Reader, limit: number) {
	return db.selectFrom('treasury_terms').selectAll().orderBy('id', 'desc').limit(limit).execute()
}

export async function insertCashCount(tx: Tx, row: Row<'treasury_cash_counts'>): Promise<void> {
	await tx.insertInto('treasury_cash_counts').values(row).execute()
}

export function findCashCount(db: Reader, id: string) {
	return db.selectFrom('treasury_cash_counts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The counts of the treasurer's cash, the newest first. */
export function selectCashCounts(db: Reader, limit: number) {
	return db
		.selectFrom('treasury_cash_counts')
		.selectAll()
		.orderBy('counted_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
}

/** One that was made since a moment, if there is any. */
export function findCashCountSince(db: Reader, since: Instant) {
	return db
		.selectFrom('treasury_cash_counts')
		.select('id')
		.where('counted_at', '>=', since)
		.limit(1)
		.executeTakeFirst()
}
