import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { selectOpenErasure, selectOpenErasures } from './store.server.ts'

export interface AskedErasure {
	readonly requestedBy: string
	readonly requestedAt: Instant
}

/** What was asked about one maker and is not decided; null: nothing. */
export async function findErasure(db: Reader, makerId: string): Promise<AskedErasure | null> {
	const row = await selectOpenErasure(db, makerId)
	return row ? { requestedBy: row.requested_by, requestedAt: row.requested_at } : null
}

/** All that waits for a second person, the oldest first. */
export async function listErasures(
	db: Reader,
): Promise<(AskedErasure & { readonly makerCode: string })[]> {
	return (await selectOpenErasures(db)).map((row) => ({
		makerCode: row.maker_code,
		requestedBy: row.requested_by,
		requestedAt: row.requested_at,
	}))
}
