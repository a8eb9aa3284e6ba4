import { countPiecesSold } from '#app/domain/stock/pieces-sold.server.ts'
import type { Reader } from '#db/client.ts'
import { countPiecesOut, countSetAside } from './refunds/store.server.ts'
import { selectSoldByLot } from './store.server.ts'

/**
 * Pieces paid for and not given back: what the lots count as sold, less what was given back or
 * exchanged and is still out, and what is set aside in exchange, which is paid for already. Counted
 * over lots, refunds and exchanges, which are few, not over all orders.
 */
export async function countUnitsSold(db: Reader): Promise<number> {
	const sold = await countPiecesSold(db)
	return sold - (await countPiecesOut(db)) + (await countSetAside(db))
}

/**
 * Pieces of each lot that left it for good: paid, and neither back on the shelf nor written off. A
 * refunded piece that nobody has taken in stays out.
 */
export async function unitsSoldByLot(db: Reader): Promise<Map<string, number>> {
	return new Map((await selectSoldByLot(db)).map((row) => [row.lot_id, row.count]))
}
