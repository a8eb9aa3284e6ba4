import { type Insertable, sql } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ReconciliationSchema } from '#db/schema/reconciliation.ts'

type NewMatch = Insertable<ReconciliationSchema['bank_matches']>
type NewSide = Insertable<ReconciliationSchema['bank_match_sides']>

export interface Days {
	readonly from: CalendarDate
	readonly to: CalendarDate
}

const ROWS_PER_INSERT = 500

/** Sides that hold: their match was neither released nor declined. */
function sidesInForce(db: Reader) {
	return db
		.selectFrom('bank_match_sides as side')
		.leftJoin('bank_match_releases as release', 'release.match_id', 'side.match_id')
		.leftJoin('bank_match_decisions as decision', 'decision.match_id', 'side.match_id')
		.where('release.match_id', 'is', null)
		.where((eb) => eb.or([eb('decision.approved', 'is', null), eb('decision.approved', '=', 1)]))
}

/** Which entries between two numbers are matched, or wait for a second person to say so. */
export async function selectMatchedEntries(
	db: Reader,
	{ least, most }: { least: number; most: number },
): Promise<Set<number>> {
	if (least > most) return new Set()
	const rows = await sidesInForce(db)
		.select('side.entry_number')
		.where('side.entry_number', '>=', least)
		.where('side.entry_number', '<=', most)
		.execute()
	return new Set(rows.flatMap((row) => row.entry_number ?? []))
}

/** The lines of the bank on some days, in order, each with the match it is in. */
export async function selectLines(db: Reader, { from, to }: Days) {
	const rows = await db
		.selectFrom('bank_lines as line')
		.select(['line.id', 'line.day', 'line.amount_sen', 'line.description', 'line.balance_sen'])
		.select(['line.account_number', 'line.statement_id', 'line.file_row'])
		.where('line.day', '>=', from)
		.where('line.day', '<=', to)
		.orderBy('line.day')
		.orderBy('line.id')
		.execute()
	const held = new Map((await selectHeld(db, { from, to })).map((row) => [row.line_id, row]))
	return rows.map((row) => {
		const { match_id = null, rule = null, needs_second = null } = held.get(row.id) ?? {}
		return { ...row, match_id, rule, needs_second, approved: held.get(row.id)?.approved ?? null }
	})
}

/**
 * The matches that hold lines of some days, asked for apart: joined to the lines the engines would
 * read every match there ever was.
 */
function selectHeld(db: Reader, { from, to }: Days) {
	return sidesInForce(db)
		.innerJoin('bank_lines as line', 'line.id', 'side.line_id')
		.innerJoin('bank_matches as made', 'made.id', 'side.match_id')
		.select(['side.line_id', 'side.match_id', 'made.rule', 'made.needs_second'])
		.select('decision.approved')
		.where('line.day', '>=', from)
		.where('line.day', '<=', to)
		.execute()
}

/** The lines of some days whose match people have taken apart: not matched by itself again. */
export async function selectReleasedLines(db: Reader, { from, to }: Days): Promise<Set<string>> {
	const rows = await db
		.selectFrom('bank_lines as line')
		.innerJoin('bank_match_sides as side', 'side.line_id', 'line.id')
		.innerJoin('bank_match_releases as release', 'release.match_id', 'side.match_id')
		.select('line.id')
		.where('line.day', '>=', from)
		.where('line.day', '<=', to)
		.execute()
	return new Set(rows.map(({ id }) => id))
}

export async function selectLinesByIds(db: Reader, ids: readonly string[]) {
	if (ids.length === 0) return []
	return await db.selectFrom('bank_lines').selectAll().where('id', 'in', ids).execute()
}

/** Inserts the sides first; the database checks them as the matches are inserted. */
export async function insertMatches(
	tx: Tx,
	matches: readonly NewMatch[],
	sides: readonly NewSide[],
): Promise<void> {
	for (let from = 0; from < sides.length; from += ROWS_PER_INSERT) {
		const some = sides.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('bank_match_sides').values(some).execute()
	}
	for (let from = 0; from < matches.length; from += ROWS_PER_INSERT) {
		const some = matches.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('bank_matches').values(some).execute()
	}
}

/** Which of these are in a match that holds. */
export async function selectTaken(
	db: Reader,
	lineIds: readonly string[],
	entryNumbers: readonly number[],
): Promise<boolean> {
	const lines = lineIds.length === 0 ? [] : [...lineIds]
	const row = await sidesInForce(db)
		.select('side.match_id')
		.where((eb) =>
			eb.or([
				...(lines.length > 0 ? [eb('side.line_id', 'in', lines)] : []),
				...(entryNumbers.length > 0 ? [eb('side.entry_number', 'in', [...entryNumbers])] : []),
			]),
		)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

/** One match, locked until the transaction ends, with what was decided of it. */
export async function lockMatch(tx: Tx, id: string) {
	const match = await tx
		.selectFrom('bank_matches')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
	if (!match) return undefined
	const decision = await tx
		.selectFrom('bank_match_decisions')
		.selectAll()
		.where('match_id', '=', id)
		.executeTakeFirst()
	const release = await tx
		.selectFrom('bank_match_releases')
		.selectAll()
		.where('match_id', '=', id)
		.executeTakeFirst()
	return { ...match, decision, release }
}

export async function selectSides(db: Reader, matchId: string) {
	return await db
		.selectFrom('bank_match_sides')
		.selectAll()
		.where('match_id', '=', matchId)
		.orderBy('position')
		.execute()
}

/** The matches that wait for a second person, the oldest first. */
export async function selectWaiting(db: Reader) {
	return await db
		.selectFrom('bank_matches as made')
		.leftJoin('bank_match_decisions as decision', 'decision.match_id', 'made.id')
		.leftJoin('bank_match_releases as release', 'release.match_id', 'made.id')
		.selectAll('made')
		.where('made.needs_second', '=', sql.lit(1))
		.where('decision.match_id', 'is', null)
		.where('release.match_id', 'is', null)
		.orderBy('made.id')
		.execute()
}

export async function insertDecision(
	tx: Tx,
	row: Insertable<ReconciliationSchema['bank_match_decisions']>,
): Promise<void> {
	await tx.insertInto('bank_match_decisions').values(row).execute()
}

export async function insertRelease(
	tx: Tx,
	row: Insertable<ReconciliationSchema['bank_match_releases']>,
): Promise<void> {
	await tx.insertInto('bank_match_releases').values(row).execute()
}

export async function insertLimit(
	tx: Tx,
	row: Insertable<ReconciliationSchema['match_limits']>,
): Promise<void> {
	await tx.insertInto('match_limits').values(row).execute()
}

/** The limits as they were set, the newest first. */
export function selectLimits(db: Reader, limit: number) {
	return db.selectFrom('match_limits').selectAll().orderBy('id', 'desc').limit(limit).execute()
}

/** Above it a match that a person makes needs a second one. */
export async function selectLimit(db: Reader): Promise<Sen> {
	const row = await db
		.selectFrom('match_limits')
		.select('limit_sen')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow()
	return row.limit_sen
}

/** The days of the oldest and the newest line that no match holds. */
export async function selectUnmatchedSpan(db: Reader) {
	return await db
		.selectFrom('bank_lines as line')
		.select((eb) => [
			eb.fn.min<CalendarDate | null>('line.day').as('first'),
			eb.fn.max<CalendarDate | null>('line.day').as('last'),
		])
		.where(
			'line.id',
			'not in',
			sidesInForce(db)
				.select('side.line_id')
				.where('side.line_id', 'is not', null)
				.$castTo<{ line_id: string }>(),
		)
		.executeTakeFirstOrThrow()
}
