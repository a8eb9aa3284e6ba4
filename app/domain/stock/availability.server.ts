import type { Reader } from '#db/client.ts'
import type { Availability, LotOnSale } from './lot.ts'
import { selectLotsOnSale } from './store.server.ts'

/**
 * What can be had now of each of these variants, with the lots it would come from, first received
 * first: the order in which `reserveUnits` takes. Every id asked for is answered.
 */
export async function availabilityOf(
	db: Reader,
	variantIds: readonly string[],
): Promise<Map<string, Availability>> {
	const rows = variantIds.length === 0 ? [] : await selectLotsOnSale(db, variantIds)
	const lots = new Map<string, LotOnSale[]>(variantIds.map((id) => [id, []]))
	for (const row of rows) {
		lots.get(row.variant_id)?.push({
			lotId: row.id,
			code: row.code,
			batchId: row.batch_id,
			available: row.available,
			unitCostSen: row.unit_cost_sen,
			receivedAt: row.received_at,
		})
	}
	return new Map(
		[...lots].map(([variantId, queue]) => [
			variantId,
			{ available: queue.reduce((sum, lot) => sum + lot.available, 0), lots: queue },
		]),
	)
}
