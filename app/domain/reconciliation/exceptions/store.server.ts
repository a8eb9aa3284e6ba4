import type { Insertable } from 'kysely'
import type { Days } from '#app/domain/reconciliation/matching/store.server.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ReconciliationSchema } from '#db/schema/reconciliation.ts'

export async function insertAct(
	tx: Tx,
	row: Insertable<ReconciliationSchema['exception_acts']>,
): Promise<void> {
	await tx.insertInto('exception_acts').values(row).execute()
}

/** What was said of these exceptions, in order. */
export async function selectActs(db: Reader, keys: readonly string[]) {
	if (keys.length === 0) return []
	return await db
		.selectFrom('exception_acts')
		.selectAll()
		.where('exception_key', 'in', keys)
		.orderBy('id')
		.execute()
}

/** Of every account the statements that begin on some days, and what stood at their ends. */
export function selectStatementSpans(db: Reader, { from, to }: Days) {
	return db
		.selectFrom('bank_statements')
		.select(['id', 'account_number', 'first_day', 'last_day', 'opening_sen', 'closing_sen'])
		.where('first_day', '>=', from)
		.where('first_day', '<=', to)
		.execute()
}
