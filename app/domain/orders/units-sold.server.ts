import type { Reader } from '#db/client.ts'
import { countUnitsSold as countSold, selectSoldByLot } from './store.server.ts'

/** Pieces paid for and not given back. */
export function countUnitsSold(db: Reader): Promise<number> {
	return countSold(db)
}

/**
 * Pieces of each lot that left it for good: paid, and not back on the shelf. A refunded piece that
 * had been sent stays out.
 */
export async function unitsSoldByLot(db: Reader): Promise<Map<string, number>> {
	return new Map((await selectSoldByLot(db)).map((row) => [row.lot_id, row.count]))
}
