import type { Reader } from '#db/client.ts'
import { selectPiecesOfShares } from './store.server.ts'

/** Few enough for one query. */
const AT_ONCE = 5_000

/** The piece that a share is of: where it came from, and the order it was sold with. */
export interface SharedPiece {
	readonly unitId: string
	readonly lotId: string
	readonly orderNumber: string
}

/** The piece that each share is of, by id of the share; other ids are left out. */
export async function piecesOfShares(
	db: Reader,
	shareIds: readonly string[],
): Promise<Map<string, SharedPiece>> {
	const pieces = new Map<string, SharedPiece>()
	for (let from = 0; from < shareIds.length; from += AT_ONCE) {
		const rows = await selectPiecesOfShares(db, shareIds.slice(from, from + AT_ONCE))
		for (const { id, unit_id: unitId, lot_id: lotId, number: orderNumber } of rows) {
			pieces.set(id, { unitId, lotId, orderNumber })
		}
	}
	return pieces
}
