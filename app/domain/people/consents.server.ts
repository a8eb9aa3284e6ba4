import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { ConsentKind } from './consent.ts'
import { selectConsentsOf, selectPenNames } from './store.server.ts'

/**
 * The pen-names of those of these makers who have agreed to one and not taken it back: id →
 * pen-name. Whoever has not is absent. The only names a public page may show.
 */
export async function penNamesOf(
	db: Reader,
	makerIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = makerIds.length === 0 ? [] : await selectPenNames(db, makerIds)
	return new Map(
		rows.flatMap((row) => (row.pen_name === null ? [] : [[row.maker_id, row.pen_name]])),
	)
}

export interface RecordedConsent {
	readonly kind: ConsentKind
	readonly penName: string | null
	readonly givenOn: CalendarDate
	readonly witnessedBy: string
	readonly recordedBy: string
	readonly recordedAt: Instant
	/** null while it stands */
	readonly revokedAt: Instant | null
}

/** All that one maker has agreed to and taken back, in the order it was recorded. */
export async function listConsents(db: Reader, makerId: string): Promise<RecordedConsent[]> {
	const rows = await selectConsentsOf(db, makerId)
	return rows.map((row) => ({
		kind: row.kind,
		penName: row.pen_name,
		givenOn: row.given_on,
		witnessedBy: row.witnessed_by,
		recordedBy: row.recorded_by,
		recordedAt: row.recorded_at,
		revokedAt: row.revoked_at,
	}))
}
