import type { Reader } from '#db/client.ts'
import { sumPiecesOf } from './store.server.ts'

/** How many pieces of these variants were ever made; what was sent back is not counted. */
export async function piecesMade(db: Reader, variantIds: readonly string[]): Promise<number> {
	return variantIds.length === 0 ? 0 : await sumPiecesOf(db, variantIds)
}
