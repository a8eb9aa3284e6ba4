import type { Reader } from '#db/client.ts'
import { selectLastLot } from './store.server.ts'

/** The lot of a variant that came in last, sold out or not; null when there never was one. */
export async function findLastLot(db: Reader, variantId: string): Promise<string | null> {
	return (await selectLastLot(db, variantId))?.id ?? null
}
