import type { Insertable, Updateable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

type Row<Table extends keyof WorkshopSchema> = Insertable<WorkshopSchema[Table]>

export async function replaceCriteria(
	tx: Tx,
	cohortId: string,
	rows: readonly Row<'selection_criteria'>[],
): Promise<void> {
	await tx.deleteFrom('selection_criteria').where('cohort_id', '=', cohortId).execute()
	if (rows.length > 0) await tx.insertInto('selection_criteria').values(rows).execute()
}

export function selectCriteria(db: Reader, cohortId: string) {
	return db
		.selectFrom('selection_criteria')
		.selectAll()
		.where('cohort_id', '=', cohortId)
		.orderBy('position')
		.execute()
}

/** False when this maker is a candidate already. */
export async function insertCandidate(tx: Tx, row: Row<'candidates'>): Promise<boolean> {
	const result = await tx
		.insertInto('candidates')
		.values(row)
		.onConflict((conflict) => conflict.columns(['cohort_id', 'maker_id']).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function updateCandidate(
	tx: Tx,
	cohortId: string,
	makerId: string,
	change: Updateable<WorkshopSchema['candidates']>,
): Promise<void> {
	await tx
		.updateTable('candidates')
		.set(change)
		.where('cohort_id', '=', cohortId)
		.where('maker_id', '=', makerId)
		.execute()
}

export function selectCandidate(db: Reader, cohortId: string, makerId: string) {
	return db
		.selectFrom('candidates')
		.selectAll()
		.where('cohort_id', '=', cohortId)
		.where('maker_id', '=', makerId)
		.executeTakeFirst()
}

export function selectCandidates(db: Reader, cohortId: string) {
	return db.selectFrom('candidates').selectAll().where('cohort_id', '=', cohortId).execute()
}

export async function upsertScores(
	tx: Tx,
	rows: readonly Row<'candidate_scores'>[],
): Promise<void> {
	for (const row of rows) {
		const { score, scored_by, scored_at } = row
		await tx
			.insertInto('candidate_scores')
			.values(row)
			.onConflict((conflict) =>
				conflict.columns(['criterion_id', 'maker_id']).doUpdateSet({ score, scored_by, scored_at }),
			)
			.execute()
	}
}

export function selectScores(db: Reader, cohortId: string) {
	return db.selectFrom('candidate_scores').selectAll().where('cohort_id', '=', cohortId).execute()
}
