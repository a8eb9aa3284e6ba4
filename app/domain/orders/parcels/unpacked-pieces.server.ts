import type { Reader } from '#db/client.ts'
import { countUnpacked } from './store.server.ts'

/**
 * Pieces of these lots that were paid for and lie on the shelf: nobody has packed their order, and
 * they have neither left the house nor gone back to their lot.
 */
export async function unpackedPieces(
	db: Reader,
	lotIds: readonly string[],
): Promise<Map<string, number>> {
	const rows = lotIds.length === 0 ? [] : await countUnpacked(db, lotIds)
	return new Map(rows.map((row) => [row.lot_id, Number(row.units)]))
}
