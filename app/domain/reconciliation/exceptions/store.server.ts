import type { Insertable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { ReconciliationSchema } from '#db/schema/reconciliation.ts'

export async function insertAct(
	tx: Tx,
	row: Insertable<ReconciliationSchema['exception_acts']>,
): Promise<void> {
	await tx.insertInto('exception_acts').values(row).execute()
}

/** Everything that was said of exceptions, in order. */
export function selectActs(db: Reader) {
	return db.selectFrom('exception_acts').selectAll().orderBy('id').execute()
}
