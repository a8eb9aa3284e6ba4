import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { sumSoldByHolder } from './store.server.ts'

/**
 * How many pieces have left their lots for each holder (an order, by id) over a time, less those
 * that came back, as the movements tell. A holder of whom as many came back as left stands with 0.
 */
export async function piecesSoldTo(
	db: Reader,
	span: { from: Instant; until: Instant },
): Promise<Map<string, number>> {
	const rows = await sumSoldByHolder(db, span)
	return new Map(rows.map(({ holder_id, pieces }) => [holder_id ?? '', Number(pieces)]))
}
