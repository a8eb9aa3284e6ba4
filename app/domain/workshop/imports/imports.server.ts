import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { noSuchImport } from '#app/domain/workshop/batches/errors.ts'
import { type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import type { Db, Reader } from '#db/client.ts'
import type { BatchSheetFault } from './batch-columns.ts'
import { readBatchSheet, type SheetBatch } from './batch-sheet.ts'
import { allFaultsOf, planBatches } from './plans.server.ts'
import { findImportBy, selectImports } from './store.server.ts'

const SHOWN = 10

/** What a sheet would do, and everything that is wrong with it. */
export interface CheckedSheet {
	readonly faults: readonly BatchSheetFault[]
	/** those that would be recorded */
	readonly batches: readonly SheetBatch[]
	/** recorded before, with the same contents */
	readonly known: number
}

/** Looks a sheet of batches through, and changes nothing. */
export async function checkedSheetOf(
	{ db, clock }: { db: Db; clock: Clock },
	table: SheetTable,
): Promise<CheckedSheet> {
	const read = readBatchSheet(table, dateInMagetan(clock.now()))
	if (read.faults.length > 0) {
		return { faults: await allFaultsOf(db, read), batches: [], known: 0 }
	}
	const { faults, planned, known } = await planBatches(db, read.batches)
	const inOrder = [...faults].sort((one, other) => one.line - other.line)
	return { faults: inOrder, batches: planned.map(({ batch }) => batch), known }
}

/** A sheet that was sent to be taken in, and how far that has come. */
export interface BatchImport {
	readonly id: string
	readonly rows: number
	readonly batches: number
	/** batches looked through */
	readonly checked: number
	/** null: it goes on */
	readonly outcome: 'taken' | 'refused' | null
	readonly added: number
	readonly known: number
	/** null for somebody who no longer works here */
	readonly staffName: string | null
	readonly recordedAt: Instant
}

type Row = Awaited<ReturnType<typeof selectImports>>[number]

/** The last imports, the newest first. */
export async function listImports(db: Reader): Promise<BatchImport[]> {
	const rows = await selectImports(db, SHOWN)
	return await told(db, rows)
}

/** One import with what is wrong with it, if it was refused. Refuses `workshop.no_such_import`. */
export async function getImport(
	db: Reader,
	id: string,
): Promise<BatchImport & { faults: readonly BatchSheetFault[] }> {
	const row = await findImportBy(db, 'id', id)
	const [found] = row ? await told(db, [row]) : []
	if (!row || !found) throw noSuchImport()
	return { ...found, faults: JSON.parse(row.faults) as BatchSheetFault[] }
}

async function told(db: Reader, rows: readonly Row[]): Promise<BatchImport[]> {
	const names = await namesOfStaff(
		db,
		rows.map((row) => row.recorded_by),
	)
	return rows.map((row) => ({
		id: row.id,
		rows: row.rows,
		batches: row.batches,
		checked: row.checked,
		outcome: row.outcome,
		added: row.added,
		known: row.known,
		staffName: names.get(row.recorded_by) ?? null,
		recordedAt: row.recorded_at,
	}))
}
