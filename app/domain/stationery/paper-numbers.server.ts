import type { Reader } from '#db/client.ts'
import { type PaperKind, type PaperNumber, writePaperNumber } from './paper-number.ts'
import { selectNumber, selectNumbersOf, selectSeries } from './store.server.ts'

/** The number of a paper, if it was ever given one. */
export async function findNumber(
	db: Reader,
	{ kind, subjectId }: { kind: PaperKind; subjectId: string },
): Promise<PaperNumber | undefined> {
	const row = await selectNumber(db, kind, subjectId)
	return row && numberOf(row)
}

/** The numbers of papers of a kind as they stand on them: subject → `12/RTN.MGT/06/2026`. */
export async function numbersOf(
	db: Reader,
	kind: PaperKind,
	subjectIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = subjectIds.length === 0 ? [] : await selectNumbersOf(db, kind, subjectIds)
	return new Map(rows.map((row) => [row.subject_id, writePaperNumber(numberOf(row))]))
}

/** How far each series has come: the last number of each kind and year, the newest year first. */
export async function listSeries(
	db: Reader,
): Promise<{ kind: PaperKind; year: number; last: number }[]> {
	return await selectSeries(db)
}

function numberOf(row: NonNullable<Awaited<ReturnType<typeof selectNumber>>>): PaperNumber {
	const { kind, number, month, year } = row
	return { kind, number, month, year, unitCode: row.unit_code, subjectId: row.subject_id }
}
