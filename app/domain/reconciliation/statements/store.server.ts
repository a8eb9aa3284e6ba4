import type { Insertable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ReconciliationSchema } from '#db/schema/reconciliation.ts'

/** Few enough for one statement on both engines. */
const ROWS_PER_INSERT = 500

/** Writes a layout down once; false when there is one of this name. */
export async function insertLayout(
	tx: Tx,
	row: Insertable<ReconciliationSchema['bank_layouts']>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('bank_layouts')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function selectLayouts(db: Reader) {
	return db.selectFrom('bank_layouts').selectAll().orderBy('name').execute()
}

/** Retires a layout once; false when it is retired already. */
export async function insertRetirement(
	tx: Tx,
	row: Insertable<ReconciliationSchema['bank_layout_retirements']>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('bank_layout_retirements')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function selectRetirements(db: Reader) {
	return db.selectFrom('bank_layout_retirements').selectAll().execute()
}

/** How many statements were read by each layout. */
export function countStatementsByLayout(db: Reader) {
	return db
		.selectFrom('bank_statements')
		.select((eb) => ['layout_name', eb.fn.countAll<number>().as('count')])
		.groupBy('layout_name')
		.execute()
}

/** A statement without its file; the rest is read one by one. */
export function selectStatements(db: Reader, before: string | null, limit: number) {
	let query = db
		.selectFrom('bank_statements')
		.select(['id', 'account_number', 'layout_name', 'file_name', 'file_hash', 'first_day'])
		.select(['last_day', 'opening_sen', 'closing_sen', 'line_count', 'new_count'])
		.select(['imported_by', 'imported_at'])
		.orderBy('id', 'desc')
		.limit(limit)
	if (before !== null) query = query.where('id', '<', before)
	return query.execute()
}

export function findStatementBy(db: Reader, column: 'id' | 'file_hash', value: string) {
	return db.selectFrom('bank_statements').selectAll().where(column, '=', value).executeTakeFirst()
}

/** The days of an account that a statement has told, one pair a statement. */
export function selectSpans(db: Reader, accountNumber: string) {
	return db
		.selectFrom('bank_statements')
		.select(['first_day', 'last_day'])
		.where('account_number', '=', accountNumber)
		.execute()
}

/** The last day that any statement has told of each account. */
export function selectAccounts(db: Reader) {
	return db
		.selectFrom('bank_statements')
		.select((eb) => [
			'account_number',
			eb.fn.min<CalendarDate>('first_day').as('first_day'),
			eb.fn.max<CalendarDate>('last_day').as('last_day'),
		])
		.groupBy('account_number')
		.orderBy('account_number')
		.execute()
}

export async function insertStatement(
	tx: Tx,
	row: Insertable<ReconciliationSchema['bank_statements']>,
): Promise<void> {
	await tx.insertInto('bank_statements').values(row).execute()
}

export async function insertLines(
	tx: Tx,
	rows: readonly Insertable<ReconciliationSchema['bank_lines']>[],
): Promise<void> {
	for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
		const some = rows.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('bank_lines').values(some).execute()
	}
}

/** The lines of an account on some days, in no order. */
export function selectLinesOfAccount(
	db: Reader,
	accountNumber: string,
	days: { from: CalendarDate; to: CalendarDate },
) {
	return db
		.selectFrom('bank_lines')
		.selectAll()
		.where('account_number', '=', accountNumber)
		.where('day', '>=', days.from)
		.where('day', '<=', days.to)
		.execute()
}
