import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { RecordedSignatory, SignatoryRole } from './signatory.ts'
import { selectSignatories, selectSignatoriesAt } from './store.server.ts'

/**
 * Who signs in each role at a moment: of those written down by then, the last whose day had come.
 * A role that nobody has yet is absent.
 */
export async function signatoriesAt(
	db: Reader,
	at: Instant,
): Promise<Map<SignatoryRole, RecordedSignatory>> {
	const rows = await selectSignatoriesAt(db, dateInMagetan(at), at)
	return new Map(rows.map((row) => [row.role, recorded(row)]))
}

/** Everybody who signed or will sign, role by role, the one who begins last first. */
export async function listSignatories(db: Reader): Promise<RecordedSignatory[]> {
	return (await selectSignatories(db)).map(recorded)
}

function recorded(row: Awaited<ReturnType<typeof selectSignatories>>[number]): RecordedSignatory {
	const { id, role, title, name, nip } = row
	return { id, role, title, name, nip, fromDate: row.from_date, recordedAt: row.recorded_at }
}
