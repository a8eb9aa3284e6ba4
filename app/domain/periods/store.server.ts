import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Month } from '#app/shared/month.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PeriodsSchema } from '#db/schema/periods.ts'

export type ProposalRow = Selectable<PeriodsSchema['period_proposals']>
export type ReportRow = Selectable<PeriodsSchema['period_reports']>

/** False where another proposal was written down at the same moment: one waits at a time. */
export async function insertProposal(
	tx: Tx,
	row: Insertable<PeriodsSchema['period_proposals']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('period_proposals')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** The proposal that waits for a decision, locked until the transaction ends. */
export function lockProposal(tx: Tx): Promise<ProposalRow | undefined> {
	return tx
		.selectFrom('period_proposals')
		.selectAll()
		.where('state', '=', 'proposed')
		.forUpdate()
		.executeTakeFirst()
}

export async function updateProposal(
	tx: Tx,
	id: string,
	decided: Updateable<PeriodsSchema['period_proposals']>,
): Promise<void> {
	await tx.updateTable('period_proposals').set(decided).where('id', '=', id).execute()
}

/** All proposals, newest first; of one month alone where it is given. */
export function selectProposals(db: Reader, month: Month | null): Promise<ProposalRow[]> {
	let query = db.selectFrom('period_proposals').selectAll()
	if (month !== null) query = query.where('month', '=', month)
	return query.orderBy('proposed_at', 'desc').orderBy('id', 'desc').execute()
}

export async function insertReports(tx: Tx, rows: readonly ReportRow[]): Promise<void> {
	await tx.insertInto('period_reports').values(rows).execute()
}

/** The reports of a closing without their content. */
export function selectReports(db: Reader, closingNumber: number) {
	return db
		.selectFrom('period_reports')
		.select(['kind', 'sha256'])
		.where('closing_number', '=', closingNumber)
		.orderBy('kind')
		.execute()
}

/** All reports that were ever kept, with their content. */
export function selectAllReports(db: Reader): Promise<ReportRow[]> {
	return db.selectFrom('period_reports').selectAll().orderBy('closing_number').execute()
}

export function findReport(db: Reader, closingNumber: number, kind: string) {
	return db
		.selectFrom('period_reports')
		.selectAll()
		.where('closing_number', '=', closingNumber)
		.where('kind', '=', kind)
		.executeTakeFirst()
}
