import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { ConsentKind } from './consent.ts'
import {
	type ConsentFilter,
	selectAgreeing,
	selectConsents,
	selectConsentsOf,
	selectPenNames,
} from './consents/store.server.ts'

/**
 * The pen-names of those of these makers who have agreed to one and not taken it back: id →
 * pen-name. Whoever has not is absent. The only names a public page may show.
 */
export async function penNamesOf(
	db: Reader,
	makerIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = makerIds.length === 0 ? [] : await selectPenNames(db, makerIds)
	return new Map(rows.map((row) => [row.maker_id, row.pen_name]))
}

/**
 * Those of these makers who have agreed to something and not taken it back. What shows somebody's
 * hands, work or story in public asks here each time it is shown.
 */
export async function whoAgreesTo(
	db: Reader,
	makerIds: readonly string[],
	kind: ConsentKind,
): Promise<Set<string>> {
	const rows = makerIds.length === 0 ? [] : await selectAgreeing(db, makerIds, kind)
	return new Set(rows.map((row) => row.maker_id))
}

export interface RecordedConsent {
	readonly id: string
	readonly makerCode: string
	readonly kind: ConsentKind
	/** null for other kinds, and forgotten once the consent is revoked */
	readonly penName: string | null
	readonly givenOn: CalendarDate
	readonly witnessedBy: string
	readonly recordedBy: string
	readonly recordedAt: Instant
	/** there is a photo of the paper */
	readonly hasScan: boolean
	/** null while it stands */
	readonly revokedAt: Instant | null
	readonly revokedBy: string | null
}

/** All that one maker has agreed to and taken back, in the order it was recorded. */
export async function listConsents(db: Reader, makerId: string): Promise<RecordedConsent[]> {
	return (await selectConsentsOf(db, makerId)).map(recordedOf)
}

const PAGE_SIZE = 50

/** Consents of all makers, the newest first, a page at a time. */
export async function listAllConsents(
	db: Reader,
	filter: ConsentFilter,
	cursor: string | null,
): Promise<{ consents: RecordedConsent[]; next: string | null }> {
	const rows = await selectConsents(db, filter, { cursor, limit: PAGE_SIZE + 1 })
	const consents = rows.slice(0, PAGE_SIZE).map(recordedOf)
	return { consents, next: rows.length > PAGE_SIZE ? (consents.at(-1)?.id ?? null) : null }
}

function recordedOf(row: Awaited<ReturnType<typeof selectConsents>>[number]): RecordedConsent {
	return {
		id: row.id,
		makerCode: row.maker_code,
		kind: row.kind,
		penName: row.pen_name,
		givenOn: row.given_on,
		witnessedBy: row.witnessed_by,
		recordedBy: row.recorded_by,
		recordedAt: row.recorded_at,
		hasScan: row.scan_key !== null,
		revokedAt: row.revoked_at,
		revokedBy: row.revoked_by,
	}
}
