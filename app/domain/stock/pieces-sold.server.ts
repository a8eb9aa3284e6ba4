import type { Reader } from '#db/client.ts'
import { sumSold } from './store.server.ts'

/** Pieces that were paid for and left their lots, by the count that each lot keeps of them. */
export function countPiecesSold(db: Reader): Promise<number> {
	return sumSold(db)
}
