import type { Presence, PresenceRecord } from '#app/domain/people/presence.ts'
import { type CalendarDate, calendarDate, type Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { selectPresencesOf, selectPresencesUntil } from './store.server.ts'

/** Later than any day on record. */
const LAST_DAY = calendarDate('2199-12-31')

/** Where each of these makers is on a day. Of whom nothing is recorded is absent: in the house. */
export async function presencesOn(
	db: Reader,
	makerIds: readonly string[],
	on: CalendarDate,
): Promise<Map<string, Presence>> {
	const rows = makerIds.length === 0 ? [] : await selectPresencesUntil(db, makerIds, on)
	return new Map(rows.map((row) => [row.maker_id, row.presence]))
}

/** Everything on record of where each of these makers is, by the day it began. */
export async function presenceRecordsOf(
	db: Reader,
	makerIds: readonly string[],
): Promise<Map<string, PresenceRecord[]>> {
	const rows = makerIds.length === 0 ? [] : await selectPresencesUntil(db, makerIds, LAST_DAY)
	const records = new Map<string, PresenceRecord[]>()
	for (const { maker_id, from_date: fromDate, presence } of rows) {
		records.set(maker_id, [...(records.get(maker_id) ?? []), { fromDate, presence }])
	}
	return records
}

export interface RecordedPresence {
	readonly id: string
	readonly fromDate: CalendarDate
	readonly presence: Presence
	readonly recordedBy: string
	readonly recordedAt: Instant
}

/** All that was written down of one maker, in that order; see `presencesInEffect`. */
export async function listPresences(db: Reader, makerId: string): Promise<RecordedPresence[]> {
	const rows = await selectPresencesOf(db, makerId)
	return rows.map((row) => ({
		id: row.id,
		fromDate: row.from_date,
		presence: row.presence,
		recordedBy: row.recorded_by,
		recordedAt: row.recorded_at,
	}))
}
