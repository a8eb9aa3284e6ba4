import { countPiecesSold } from '#app/domain/stock/pieces-sold.server.ts'
import type { Reader } from '#db/client.ts'
import { countUnitsRefundedAfterSending, selectSoldByLot } from './store.server.ts'

/**
 * Pieces paid for and not given back: what the lots count as sold, less what was refunded after it
 * had been sent. Counted over lots and refunds, which are few, and not over all orders.
 */
export async function countUnitsSold(db: Reader): Promise<number> {
	return (await countPiecesSold(db)) - (await countUnitsRefundedAfterSending(db))
}

/**
 * Pieces of each lot that left it for good: paid, and not back on the shelf. A refunded piece that
 * had been sent stays out.
 */
export async function unitsSoldByLot(db: Reader): Promise<Map<string, number>> {
	return new Map((await selectSoldByLot(db)).map((row) => [row.lot_id, row.count]))
}
