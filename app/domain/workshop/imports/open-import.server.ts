import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { sheetFaults } from '#app/domain/workshop/batches/errors.ts'
import { csvOf } from '#app/shared/csv.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { readBatchSheet } from './batch-sheet.ts'
import { findImportBy, insertImport } from './store.server.ts'

export interface OpenImport {
	/** made by the form: the same form sent twice is one import */
	attemptKey: string
	table: SheetTable
}

/**
 * Writes down a sheet of batches that is to be taken in; `runImports` does it. Returns its id.
 * Refuses `workshop.sheet_faults` for one that cannot be read.
 */
export async function openImport(
	{ db, clock }: { db: Db; clock: Clock },
	{ attemptKey, table }: OpenImport,
	actor: Actor,
): Promise<{ importId: string }> {
	const at = clock.now()
	const staffId = actorId(actor)
	invariant(staffId, 'only staff import batches')
	const { batches, faults } = readBatchSheet(table, dateInMagetan(at))
	if (faults.length > 0) throw sheetFaults(faults.length)
	const id = newId()
	return await transaction(db, async (tx) => {
		const counts = { rows: table.rows.length, batches: batches.length }
		const nothingYet = { checked: 0, outcome: null, added: 0, known: 0, faults: '[]' }
		const opened = await insertImport(tx, {
			...{ id, attempt_key: attemptKey, sheet: csvOf(table) },
			...counts,
			...nothingYet,
			recorded_by: staffId,
			recorded_at: at,
			finished_at: null,
		})
		if (opened) return { importId: id }
		const earlier = await findImportBy(tx, 'attempt_key', attemptKey)
		invariant(earlier, 'the same form has opened it')
		return { importId: earlier.id }
	})
}
