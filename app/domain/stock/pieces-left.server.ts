import type { Reader } from '#db/client.ts'
import { sumPiecesLeft } from './store.server.ts'

/** How many pieces of these batches may still be sold. */
export async function countPiecesLeft(db: Reader, batchIds: readonly string[]): Promise<number> {
	return batchIds.length === 0 ? 0 : await sumPiecesLeft(db, batchIds)
}
