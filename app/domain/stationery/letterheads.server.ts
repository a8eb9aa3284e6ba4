import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import type { RecordedLetterhead, Stationery } from './letterhead.ts'
import { signatoriesAt } from './signatories.server.ts'
import { selectLetterheadAt, selectLetterheads } from './store.server.ts'

/**
 * The head of a paper made at a moment: the last one begun by its day, of those that were written
 * down by then. So a paper that is printed again shows the same head for ever.
 */
export async function letterheadAt(db: Reader, at: Instant): Promise<RecordedLetterhead> {
	const row = await selectLetterheadAt(db, dateInMagetan(at), at)
	invariant(row, 'the schema comes with a letterhead from the beginning')
	return recorded(row)
}

/** Head and signatories of a paper made at a moment; the same whenever it is printed again. */
export async function stationeryAt(db: Reader, at: Instant): Promise<Stationery> {
	return { letterhead: await letterheadAt(db, at), signatories: await signatoriesAt(db, at) }
}

/** Every letterhead there was or will be, the one that begins last first. */
export async function listLetterheads(db: Reader): Promise<RecordedLetterhead[]> {
	return (await selectLetterheads(db)).map(recorded)
}

function recorded(row: Awaited<ReturnType<typeof selectLetterheads>>[number]): RecordedLetterhead {
	const { ministry, directorate, region, unit, address, place } = row
	return {
		...{ ministry, directorate, region, unit, address, place },
		id: row.id,
		unitCode: row.unit_code,
		fromDate: row.from_date,
		recordedAt: row.recorded_at,
	}
}
