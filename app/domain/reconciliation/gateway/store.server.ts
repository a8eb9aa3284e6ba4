import type { Insertable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ReconciliationSchema } from '#db/schema/reconciliation.ts'

const ROWS_PER_INSERT = 500

/** Keeps movements once each; one that is known is left as it was. Returns how many are new. */
export async function insertMovements(
	tx: Tx,
	rows: readonly Insertable<ReconciliationSchema['balance_transactions']>[],
): Promise<number> {
	let added = 0
	for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('balance_transactions')
			.values(rows.slice(from, from + ROWS_PER_INSERT))
			.onConflict((conflict) => conflict.column('id').doNothing())
			.executeTakeFirst()
		added += Number(numInsertedOrUpdatedRows ?? 0n)
	}
	return added
}

/** Writes down which payout these movements are part of, where that is not known yet. */
export async function updatePayoutOf(
	tx: Tx,
	payoutId: string,
	ids: readonly string[],
): Promise<void> {
	for (let from = 0; from < ids.length; from += ROWS_PER_INSERT) {
		await tx
			.updateTable('balance_transactions')
			.set({ payout_id: payoutId })
			.where('id', 'in', ids.slice(from, from + ROWS_PER_INSERT))
			.where('payout_id', 'is', null)
			.execute()
	}
}

export function selectMovements(db: Reader, span: { from: Instant; until: Instant }) {
	return db
		.selectFrom('balance_transactions')
		.selectAll()
		.where('moved_at', '>=', span.from)
		.where('moved_at', '<', span.until)
		.orderBy('moved_at')
		.orderBy('id')
		.execute()
}

export function selectMovementsOfSources(db: Reader, sources: readonly string[]) {
	return db
		.selectFrom('balance_transactions')
		.selectAll()
		.where('source_id', 'in', sources)
		.orderBy('id')
		.execute()
}

/** Everything that these payouts are made of. */
export async function selectMovementsOfPayouts(db: Reader, payoutIds: readonly string[]) {
	if (payoutIds.length === 0) return []
	return await db
		.selectFrom('balance_transactions')
		.selectAll()
		.where('payout_id', 'in', payoutIds)
		.orderBy('id')
		.execute()
}

export function selectMovementsByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('balance_transactions').selectAll().where('id', 'in', ids).execute()
}

/** When the balance moved last, as far as we were told. */
export async function findLastMovement(db: Reader): Promise<Instant | null> {
	const row = await db
		.selectFrom('balance_transactions')
		.select('moved_at')
		.orderBy('moved_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.moved_at ?? null
}

/** The payouts whose parts are known. */
export async function selectKnownPayouts(db: Reader): Promise<Set<string>> {
	const rows = await db
		.selectFrom('balance_transactions')
		.select('payout_id')
		.where('payout_id', 'is not', null)
		.distinct()
		.execute()
	return new Set(rows.flatMap((row) => row.payout_id ?? []))
}

export async function insertRate(
	tx: Tx,
	row: Insertable<ReconciliationSchema['fee_rates']>,
): Promise<void> {
	await tx.insertInto('fee_rates').values(row).execute()
}

export function selectRates(db: Reader) {
	return db.selectFrom('fee_rates').selectAll().orderBy('from_date').orderBy('id').execute()
}
