import type { Insertable } from 'kysely'
import type { Earning } from '#app/domain/people/earning.ts'
import { withoutMaterial } from '#app/domain/workshop/materials/store.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'
import type { BatchState } from './life.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

/** A batch as it is submitted, with its sheet and the sessions it came from. */
export async function insertBatch(
	tx: Tx,
	batch: Row<'batches'>,
	lines: readonly Omit<Row<'contributions'>, 'batch_id'>[],
	sessionIds: readonly string[],
): Promise<void> {
	const { id: batch_id } = batch
	await tx.insertInto('batches').values(batch).execute()
	await tx
		.insertInto('contributions')
		.values(lines.map((line) => ({ batch_id, ...line })))
		.execute()
	if (sessionIds.length === 0) return
	await tx
		.insertInto('batch_sessions')
		.values(sessionIds.map((session_id) => ({ batch_id, session_id })))
		.execute()
}

export function selectBatchByKey(db: Reader, entryKey: string) {
	return db
		.selectFrom('batches')
		.select(['id', 'code', 'input_hash'])
		.where('entry_key', '=', entryKey)
		.executeTakeFirst()
}

/** Under which key a batch was recorded. */
export function selectEntryKey(db: Reader, code: string) {
	return db.selectFrom('batches').select('entry_key').where('code', '=', code).executeTakeFirst()
}

/** Those of these sessions that are the cohort's and were held by that day. */
export function selectSessionIds(
	db: Reader,
	cohortId: string,
	{ ids, until }: { ids: readonly string[]; until: CalendarDate },
) {
	return db
		.selectFrom('sessions')
		.select('id')
		.where('cohort_id', '=', cohortId)
		.where('id', 'in', ids)
		.where('state', '=', 'held')
		.where('day', '<=', until)
		.execute()
}

/** The batch, locked until the transaction ends, so that it takes one step at a time. */
export function lockBatch(tx: Tx, code: string) {
	return tx
		.selectFrom('batches')
		.selectAll()
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst()
}

export function selectSheet(db: Reader, batchId: string) {
	return db
		.selectFrom('contributions')
		.select(['position', 'maker_id', 'weight', 'earning'])
		.where('batch_id', '=', batchId)
		.orderBy('position')
		.execute()
}

export async function updateEarning(
	tx: Tx,
	batchId: string,
	position: number,
	earning: Earning,
): Promise<void> {
	await tx
		.updateTable('contributions')
		.set({ earning })
		.where('batch_id', '=', batchId)
		.where('position', '=', position)
		.execute()
}

export interface Decision {
	readonly state: 'signed' | 'sent-back'
	readonly by: string
	readonly at: Instant
	readonly reason: string | null
}

export async function decideBatch(tx: Tx, batchId: string, decision: Decision): Promise<void> {
	await tx
		.updateTable('batches')
		.set({
			state: decision.state,
			decided_by: decision.by,
			decided_at: decision.at,
			sent_back_reason: decision.reason,
		})
		.where('id', '=', batchId)
		.execute()
}

/** Counts a signed batch at its cohort, so that pages need not sum up all batches. */
export async function countBatch(
	tx: Tx,
	batch: { id: string; cohort_id: string; quantity: number },
): Promise<void> {
	const { cohort_id, quantity } = batch
	await tx
		.updateTable('cohorts')
		.set((e) => ({ batches: e('batches', '+', 1), pieces: e('pieces', '+', quantity) }))
		.where('id', '=', cohort_id)
		.execute()
	const makers = await selectSheet(tx, batch.id)
	await tx
		.insertInto('cohort_makers')
		.values(makers.map(({ maker_id }) => ({ cohort_id, maker_id })))
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

export function selectAcceptances(db: Reader, batchIds: readonly string[]) {
	return db
		.selectFrom('batch_acceptances')
		.selectAll()
		.where('batch_id', 'in', batchIds)
		.orderBy('batch_id')
		.orderBy('number')
		.execute()
}

export async function insertAcceptance(
	tx: Tx,
	acceptance: Row<'batch_acceptances'>,
	faults: readonly Omit<Row<'batch_faults'>, 'acceptance_id' | 'position'>[],
): Promise<void> {
	await tx.insertInto('batch_acceptances').values(acceptance).execute()
	await tx
		.updateTable('batches')
		.set({ state: 'accepted' })
		.where('id', '=', acceptance.batch_id)
		.where('state', '=', 'signed')
		.execute()
	if (faults.length === 0) return
	const rows = faults.map((fault, index) => ({
		acceptance_id: acceptance.id,
		position: index + 1,
		...fault,
	}))
	await tx.insertInto('batch_faults').values(rows).execute()
}

/** Every batch with its cohort, what is on its sheet and what was accepted of it. */
export function sumBatches(db: Reader) {
	return db
		.selectFrom('batches')
		.innerJoin('cohorts', 'cohorts.id', 'batches.cohort_id')
		.select(['batches.id', 'batches.quantity', 'batches.sheet_unit', 'cohorts.slug as cohort_slug'])
		.select(({ selectFrom }) => [
			selectFrom('contributions')
				.whereRef('contributions.batch_id', '=', 'batches.id')
				.select((e) => e.fn.sum<number>('contributions.weight').as('sum'))
				.as('on_sheet'),
			selectFrom('batch_acceptances')
				.whereRef('batch_acceptances.batch_id', '=', 'batches.id')
				.select((e) => [
					e.fn
						.sum<number>(e('batch_acceptances.grade_a', '+', e.ref('batch_acceptances.grade_b')))
						.as('sum'),
				])
				.as('accepted'),
		])
		.execute()
}

/** A page of batches, newest first. `week` is its first and last day. */
export function selectBatches(
	db: Reader,
	filter: {
		states: readonly BatchState[] | null
		cohortSlug: string | null
		week: readonly [CalendarDate, CalendarDate] | null
		/** those alone that wait for a signature and of which nobody has said what they are made of */
		isBare: boolean
		before: string | null
		limit: number
	},
) {
	let query = db
		.selectFrom('batches')
		.innerJoin('cohorts', 'cohorts.id', 'batches.cohort_id')
		.select(['batches.id', 'batches.code', 'batches.variant_id', 'batches.work_date'])
		.select(['batches.quantity', 'batches.state', 'batches.recorded_by', 'batches.recorded_at'])
		.select(['cohorts.name_id as cohort_name_id', 'cohorts.name_en as cohort_name_en'])
		.orderBy('batches.id', 'desc')
		.limit(filter.limit)
	if (filter.states) query = query.where('batches.state', 'in', filter.states)
	if (filter.cohortSlug !== null) query = query.where('cohorts.slug', '=', filter.cohortSlug)
	if (filter.week) {
		query = query
			.where('batches.work_date', '>=', filter.week[0])
			.where('batches.work_date', '<=', filter.week[1])
	}
	if (filter.isBare) query = query.where('batches.id', 'in', withoutMaterial(db))
	if (filter.before !== null) query = query.where('batches.id', '<', filter.before)
	return query.execute()
}

/** How many batches wait for a signature, and how many for their way into stock. */
export function countByState(db: Reader) {
	return db
		.selectFrom('batches')
		.select(['state', (e) => e.fn.countAll<number>().as('count')])
		.where('state', 'in', ['submitted', 'signed'])
		.groupBy('state')
		.execute()
}

/** Why pieces of a batch were made anew or thrown away. */
export function selectFaults(db: Reader, batchId: string) {
	return db
		.selectFrom('batch_faults as fault')
		.innerJoin('batch_acceptances as acceptance', 'acceptance.id', 'fault.acceptance_id')
		.select(['acceptance.number', 'fault.kind', 'fault.reason', 'fault.pieces'])
		.where('acceptance.batch_id', '=', batchId)
		.orderBy('acceptance.number')
		.orderBy('fault.position')
		.execute()
}

export function selectSessionsOfBatch(db: Reader, batchId: string) {
	return db
		.selectFrom('batch_sessions')
		.innerJoin('sessions', 'sessions.id', 'batch_sessions.session_id')
		.select(['sessions.id', 'sessions.day', 'sessions.topic_id', 'sessions.topic_en'])
		.where('batch_sessions.batch_id', '=', batchId)
		.orderBy('sessions.day')
		.execute()
}

/** A cohort's sessions of some days, for a batch to name. */
export function selectSessionsBetween(
	db: Reader,
	cohortSlug: string,
	from: CalendarDate,
	to: CalendarDate,
) {
	return db
		.selectFrom('sessions')
		.innerJoin('cohorts', 'cohorts.id', 'sessions.cohort_id')
		.select(['sessions.id', 'sessions.day', 'sessions.topic_id', 'sessions.topic_en'])
		.where('cohorts.slug', '=', cohortSlug)
		.where('sessions.state', '=', 'held')
		.where('sessions.day', '>=', from)
		.where('sessions.day', '<=', to)
		.orderBy('sessions.day', 'desc')
		.execute()
}

/** The ids of everybody who is a member of a cohort on a day. */
export async function selectMemberIdsOn(
	db: Reader,
	cohortSlug: string,
	on: CalendarDate,
): Promise<string[]> {
	const rows = await db
		.selectFrom('cohort_members as member')
		.innerJoin('cohorts', 'cohorts.id', 'member.cohort_id')
		.select('member.maker_id')
		.where('cohorts.slug', '=', cohortSlug)
		.where('member.joined_on', '<=', on)
		.where((e) => e.or([e('member.left_on', 'is', null), e('member.left_on', '>=', on)]))
		.execute()
	return rows.map((row) => row.maker_id)
}
