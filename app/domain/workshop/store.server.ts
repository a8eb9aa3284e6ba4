import type { Insertable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'
import { signedStates } from './batches/life.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

/** The three below: false when the code or address is taken. */
export async function insertPartner(tx: Tx, row: Row<'partners'>): Promise<boolean> {
	const result = await tx
		.insertInto('partners')
		.values(row)
		.onConflict((conflict) => conflict.column('code').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function insertProgramme(tx: Tx, row: Row<'programmes'>): Promise<boolean> {
	const result = await tx
		.insertInto('programmes')
		.values(row)
		.onConflict((conflict) => conflict.column('code').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function insertCohort(tx: Tx, row: Row<'cohorts'>): Promise<boolean> {
	const result = await tx
		.insertInto('cohorts')
		.values(row)
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function insertMember(tx: Tx, row: Row<'cohort_members'>): Promise<void> {
	await tx.insertInto('cohort_members').values(row).execute()
}

/** The last day whose work somebody is credited with in a cohort; null for none. */
export async function lastDayOnSheet(
	db: Reader,
	cohortId: string,
	makerId: string,
): Promise<CalendarDate | null> {
	const row = await db
		.selectFrom('contributions')
		.innerJoin('batches', 'batches.id', 'contributions.batch_id')
		.select('batches.work_date')
		.where('contributions.maker_id', '=', makerId)
		.where('batches.cohort_id', '=', cohortId)
		.where('batches.state', '<>', 'sent-back')
		.orderBy('batches.work_date', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.work_date ?? null
}

/** Ends the membership that lasts. */
export async function setLeft(
	tx: Tx,
	{ cohort_id, maker_id, left_on, left_reason }: Row<'cohort_members'>,
): Promise<void> {
	await tx
		.updateTable('cohort_members')
		.set({ left_on, left_reason })
		.where('cohort_id', '=', cohort_id)
		.where('maker_id', '=', maker_id)
		.where('left_on', 'is', null)
		.execute()
}

export function selectPartnerByCode(db: Reader, code: string) {
	return db.selectFrom('partners').selectAll().where('code', '=', code).executeTakeFirst()
}

export function selectPartnersByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('partners').select(['id', 'code', 'name']).where('id', 'in', ids).execute()
}

export function selectProgrammeByCode(db: Reader, code: string) {
	return db.selectFrom('programmes').selectAll().where('code', '=', code).executeTakeFirst()
}

/** The programme, locked until the transaction ends, so that its batches are numbered in turn. */
export function lockProgramme(tx: Tx, id: string) {
	const programme = tx.selectFrom('programmes').selectAll().where('id', '=', id)
	return programme.forUpdate().executeTakeFirstOrThrow()
}

/** The programme, which is not closed before the transaction ends. */
export function shareProgramme(tx: Tx, id: string) {
	const programme = tx.selectFrom('programmes').selectAll().where('id', '=', id)
	return programme.forShare().executeTakeFirstOrThrow()
}

export function selectCohortBySlug(db: Reader, slug: string) {
	return db.selectFrom('cohorts').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The cohort, locked until the transaction ends: its members and sessions change in turn. */
export function lockCohort(tx: Tx, slug: string) {
	const cohort = tx.selectFrom('cohorts').selectAll().where('slug', '=', slug)
	return cohort.forUpdate().executeTakeFirst()
}

/**
 * The same where somebody joins: its programme is not closed meanwhile. Programmes are locked
 * before their cohorts, as where batches are recorded.
 */
export async function lockCohortToJoin(tx: Tx, slug: string) {
	const found = await selectCohortBySlug(tx, slug)
	if (!found) return undefined
	const programme = await shareProgramme(tx, found.programme_id)
	const cohort = await lockCohort(tx, slug)
	return cohort && { ...cohort, isProgrammeClosed: programme.closed_on !== null }
}

/** Everybody's times of taking part, the earliest first. */
export function selectMembers(db: Reader, cohortId: string) {
	return db
		.selectFrom('cohort_members')
		.selectAll()
		.where('cohort_id', '=', cohortId)
		.orderBy('joined_on')
		.orderBy('maker_id')
		.execute()
}

/** Which of these makers are members on a day. */
export async function selectMembersOn(
	db: Reader,
	cohortId: string,
	makerIds: readonly string[],
	on: CalendarDate,
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('cohort_members')
		.select('maker_id')
		.where('cohort_id', '=', cohortId)
		.where('maker_id', 'in', makerIds)
		.where('joined_on', '<=', on)
		.where((e) => e.or([e('left_on', 'is', null), e('left_on', '>=', on)]))
		.execute()
	return new Set(rows.map((row) => row.maker_id))
}

export async function countBatchesOn(
	tx: Tx,
	programmeId: string,
	on: CalendarDate,
): Promise<number> {
	const row = await tx
		.selectFrom('batches')
		.innerJoin('cohorts', 'cohorts.id', 'batches.cohort_id')
		.select((e) => e.fn.countAll<number>().as('count'))
		.where('cohorts.programme_id', '=', programmeId)
		.where('batches.work_date', '=', on)
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** Cohorts with programme and partner, oldest first; of one address or all. */
export function selectCohorts(db: Reader, slug: string | null) {
	let query = cohortsWithProgramme(db)
		.select(['cohorts.story_id', 'cohorts.story_en'])
		.select(['cohorts.schedule_id', 'cohorts.schedule_en', 'cohorts.started_on'])
		.orderBy('cohorts.started_on')
		.orderBy('cohorts.id')
	if (slug !== null) query = query.where('cohorts.slug', '=', slug)
	return query.execute()
}

function cohortsWithProgramme(db: Reader) {
	return db
		.selectFrom('cohorts')
		.innerJoin('programmes', 'programmes.id', 'cohorts.programme_id')
		.leftJoin('partners', 'partners.id', 'programmes.partner_id')
		.select([
			'cohorts.id as cohort_id',
			'cohorts.slug as cohort_slug',
			'cohorts.name_id as cohort_name_id',
			'cohorts.name_en as cohort_name_en',
			'programmes.id as programme_id',
			'programmes.code as programme_code',
			'programmes.name_id as programme_name_id',
			'programmes.name_en as programme_name_en',
			'programmes.craft as craft',
			'partners.id as partner_id',
			'partners.name as partner_name',
		])
}

export function selectOrigins(db: Reader, batchIds: readonly string[]) {
	return cohortsWithProgramme(db)
		.innerJoin('batches', 'batches.cohort_id', 'cohorts.id')
		.select(['batches.id as batch_id', 'batches.code as batch_code', 'batches.work_date'])
		.where('batches.id', 'in', batchIds)
		.execute()
}

/** People, each once, however many cohorts they were in. */
export async function countMembers(db: Reader): Promise<number> {
	const members = db.selectFrom('cohort_members')
	const count = members.select((e) => e.fn.count<number>('maker_id').distinct().as('members'))
	return Number((await count.executeTakeFirstOrThrow()).members)
}

/** Whether anything of this variant was ever made; what was sent back is not. */
export async function hasBatchOf(db: Reader, variantId: string): Promise<boolean> {
	const rows = db.selectFrom('batches').select('id').where('variant_id', '=', variantId)
	return (await rows.where('state', '<>', 'sent-back').limit(1).executeTakeFirst()) !== undefined
}

/** Pieces of these variants that were recorded; what was sent back is not counted. */
export async function sumPiecesOf(db: Reader, variantIds: readonly string[]): Promise<number> {
	const row = await db
		.selectFrom('batches')
		.select((e) => e.fn.sum<number | null>('quantity').as('pieces'))
		.where('variant_id', 'in', variantIds)
		.where('state', '<>', 'sent-back')
		.executeTakeFirst()
	return Number(row?.pieces ?? 0)
}

export function selectBatchByCode(db: Reader, code: string) {
	return db.selectFrom('batches').selectAll().where('code', '=', code).executeTakeFirst()
}

export function selectContributions(db: Reader, batchIds: readonly string[]) {
	return db
		.selectFrom('contributions')
		.leftJoin('hold_settlements as settled', (join) =>
			join
				.onRef('settled.batch_id', '=', 'contributions.batch_id')
				.onRef('settled.maker_id', '=', 'contributions.maker_id'),
		)
		.innerJoin('batches', 'batches.id', 'contributions.batch_id')
		.select(['contributions.batch_id', 'contributions.maker_id', 'contributions.weight'])
		.select('batches.sheet_unit')
		.select((e) => e.fn.coalesce('settled.earning', 'contributions.earning').as('earning'))
		.where('contributions.batch_id', 'in', batchIds)
		.orderBy('contributions.batch_id')
		.orderBy('contributions.position')
		.execute()
}

/** Which cohorts ever made these variants, by what was signed for. */
export function selectMakersOfVariants(db: Reader, variantIds: readonly string[]) {
	return db
		.selectFrom('batches')
		.select(['variant_id', 'cohort_id'])
		.where('variant_id', 'in', variantIds)
		.where('state', 'in', signedStates)
		.distinct()
		.orderBy('variant_id')
		.orderBy('cohort_id')
		.execute()
}

export function selectStories(db: Reader, cohortIds: readonly string[]) {
	return db
		.selectFrom('cohorts')
		.innerJoin('programmes', 'programmes.id', 'cohorts.programme_id')
		.select(['cohorts.id', 'cohorts.name_id', 'cohorts.name_en'])
		.select(['cohorts.story_id', 'cohorts.story_en'])
		.select(['programmes.name_id as programme_id', 'programmes.name_en as programme_en'])
		.where('cohorts.id', 'in', cohortIds)
		.execute()
}

export function selectProgrammesByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('programmes').selectAll().where('id', 'in', ids).execute()
}
