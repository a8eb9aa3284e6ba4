import type { Insertable } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { StationerySchema } from '#db/schema/stationery.ts'
import type { PaperKind } from './paper-number.ts'

export async function insertLetterhead(
	tx: Tx,
	row: Insertable<StationerySchema['letterheads']>,
): Promise<void> {
	await tx.insertInto('letterheads').values(row).execute()
}

export async function insertSignatory(
	tx: Tx,
	row: Insertable<StationerySchema['signatories']>,
): Promise<void> {
	await tx.insertInto('signatories').values(row).execute()
}

export async function insertNumber(
	tx: Tx,
	row: Insertable<StationerySchema['paper_numbers']>,
): Promise<void> {
	await tx.insertInto('paper_numbers').values(row).execute()
}

/** Moves a series on by one and tells where it stands; its row is locked until commit. */
export async function moveSeries(tx: Tx, kind: PaperKind, year: number): Promise<number> {
	const { last } = await tx
		.insertInto('number_series')
		.values({ kind, year, last: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['kind', 'year'])
				.doUpdateSet((e) => ({ last: e('number_series.last', '+', 1) })),
		)
		.returning('last')
		.executeTakeFirstOrThrow()
	return last
}

export function selectLetterheads(db: Reader) {
	return db
		.selectFrom('letterheads')
		.selectAll()
		.orderBy('from_date', 'desc')
		.orderBy('id', 'desc')
		.execute()
}

/** The last begun by a day, of those on record at a moment. */
export function selectLetterheadAt(db: Reader, on: CalendarDate, at: Instant) {
	return db
		.selectFrom('letterheads')
		.selectAll()
		.where('from_date', '<=', on)
		.where('recorded_at', '<=', at)
		.orderBy('from_date', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

export function selectSignatories(db: Reader) {
	return db
		.selectFrom('signatories')
		.selectAll()
		.orderBy('role')
		.orderBy('from_date', 'desc')
		.orderBy('id', 'desc')
		.execute()
}

/** Those begun by a day, of those on record at a moment; of each role the last comes last. */
export function selectSignatoriesAt(db: Reader, on: CalendarDate, at: Instant) {
	return db
		.selectFrom('signatories')
		.selectAll()
		.where('from_date', '<=', on)
		.where('recorded_at', '<=', at)
		.orderBy('from_date')
		.orderBy('id')
		.execute()
}

export function selectNumber(db: Reader, kind: PaperKind, subjectId: string) {
	return db
		.selectFrom('paper_numbers')
		.selectAll()
		.where('kind', '=', kind)
		.where('subject_id', '=', subjectId)
		.executeTakeFirst()
}

export function selectNumbersOf(db: Reader, kind: PaperKind, subjectIds: readonly string[]) {
	return db
		.selectFrom('paper_numbers')
		.selectAll()
		.where('kind', '=', kind)
		.where('subject_id', 'in', subjectIds)
		.execute()
}

export function selectSeries(db: Reader) {
	return db
		.selectFrom('number_series')
		.selectAll()
		.orderBy('year', 'desc')
		.orderBy('kind')
		.execute()
}
