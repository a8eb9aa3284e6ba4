import type { Reader } from '#db/client.ts'
import { selectLotsOfShares } from './store.server.ts'

/** Few enough for one query. */
const AT_ONCE = 5_000

/** The lot of the piece that each share is of, by id of the share; other ids are left out. */
export async function lotsOfShares(
	db: Reader,
	shareIds: readonly string[],
): Promise<Map<string, string>> {
	const lots = new Map<string, string>()
	for (let from = 0; from < shareIds.length; from += AT_ONCE) {
		const rows = await selectLotsOfShares(db, shareIds.slice(from, from + AT_ONCE))
		for (const { id, lot_id: lotId } of rows) lots.set(id, lotId)
	}
	return lots
}
