import type { Insertable, Updateable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

/** Rows of one statement: fewer values than either engine takes. */
const AT_ONCE = 1_000

function* partsOf<T>(rows: readonly T[]): Generator<T[]> {
	for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE)
}

/** False when the same form has opened one before. */
export async function insertImport(tx: Tx, row: Row<'batch_imports'>): Promise<boolean> {
	const result = await tx
		.insertInto('batch_imports')
		.values(row)
		.onConflict((conflict) => conflict.column('attempt_key').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function findImportBy(db: Reader, column: 'id' | 'attempt_key', value: string) {
	return db.selectFrom('batch_imports').selectAll().where(column, '=', value).executeTakeFirst()
}

/** Locked until the transaction ends, so that it is taken once. */
export function lockImport(tx: Tx, id: string) {
	const row = tx.selectFrom('batch_imports').selectAll().where('id', '=', id)
	return row.forUpdate().executeTakeFirst()
}

/** Those that are not finished, the oldest first. */
export async function selectOpenImports(db: Reader): Promise<string[]> {
	const rows = db.selectFrom('batch_imports').select('id').where('outcome', 'is', null)
	return (await rows.orderBy('id').execute()).map(({ id }) => id)
}

/** The last ones, without what stands in them. */
export function selectImports(db: Reader, limit: number) {
	return db
		.selectFrom('batch_imports')
		.select(['id', 'rows', 'batches', 'checked', 'outcome', 'added', 'known'])
		.select(['recorded_by', 'recorded_at', 'finished_at'])
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
}

export async function updateImport(
	tx: Tx,
	id: string,
	change: Updateable<WorkshopSchema['batch_imports']>,
): Promise<void> {
	const open = tx.updateTable('batch_imports').set(change).where('id', '=', id)
	await open.where('outcome', 'is', null).execute()
}

export function selectCohortsBySlugs(db: Reader, slugs: readonly string[]) {
	return db
		.selectFrom('cohorts')
		.innerJoin('programmes', 'programmes.id', 'cohorts.programme_id')
		.select(['cohorts.id', 'cohorts.slug', 'cohorts.started_on', 'cohorts.programme_id'])
		.select(['programmes.code as programme_code', 'programmes.craft'])
		.where('cohorts.slug', 'in', slugs)
		.execute()
}

/** Everybody's times of taking part in these cohorts. */
export function selectSpells(db: Reader, cohortIds: readonly string[]) {
	return db
		.selectFrom('cohort_members')
		.select(['cohort_id', 'maker_id', 'joined_on', 'left_on'])
		.where('cohort_id', 'in', cohortIds)
		.execute()
}

/** What was recorded under these keys. */
export async function selectHashes(
	db: Reader,
	entryKeys: readonly string[],
): Promise<Map<string, string | null>> {
	const found = new Map<string, string | null>()
	for (const keys of partsOf(entryKeys)) {
		const rows = db.selectFrom('batches').select(['entry_key', 'input_hash'])
		for (const row of await rows.where('entry_key', 'in', keys).execute()) {
			found.set(row.entry_key ?? '', row.input_hash)
		}
	}
	return found
}

/** Which of these variants were made; what was sent back was not. */
export async function selectMade(db: Reader, variantIds: readonly string[]): Promise<Set<string>> {
	const rows = await db
		.selectFrom('batches')
		.select('variant_id')
		.where('variant_id', 'in', variantIds)
		.where('state', '<>', 'sent-back')
		.distinct()
		.execute()
	return new Set(rows.map((row) => row.variant_id))
}

/** The programmes of these cohorts, locked in one order: their batches are numbered in turn. */
export async function lockProgrammes(tx: Tx, cohortSlugs: readonly string[]): Promise<void> {
	await tx
		.selectFrom('programmes')
		.select('id')
		.where('id', 'in', (of) =>
			of.selectFrom('cohorts').select('programme_id').where('slug', 'in', cohortSlugs),
		)
		.orderBy('id')
		.forUpdate()
		.execute()
}

/** These cohorts, locked in one order: nobody joins or leaves them meanwhile. */
export async function lockCohorts(tx: Tx, slugs: readonly string[]): Promise<void> {
	const cohorts = tx.selectFrom('cohorts').select('id').where('slug', 'in', slugs)
	await cohorts.orderBy('id').forUpdate().execute()
}

/** How many batches these programmes have recorded of each of these days. */
export function countBatchesByDay(
	tx: Tx,
	programmeIds: readonly string[],
	days: readonly CalendarDate[],
) {
	return tx
		.selectFrom('batches')
		.innerJoin('cohorts', 'cohorts.id', 'batches.cohort_id')
		.select(['cohorts.programme_id', 'batches.work_date'])
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('cohorts.programme_id', 'in', programmeIds)
		.where('batches.work_date', 'in', days)
		.groupBy(['cohorts.programme_id', 'batches.work_date'])
		.execute()
}

/** Many batches with their sheets. */
export async function insertBatches(
	tx: Tx,
	batches: readonly Row<'batches'>[],
	lines: readonly Row<'contributions'>[],
): Promise<void> {
	for (const rows of partsOf(batches)) await tx.insertInto('batches').values(rows).execute()
	for (const rows of partsOf(lines)) await tx.insertInto('contributions').values(rows).execute()
}
