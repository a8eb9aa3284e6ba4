import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectLotsById } from './store.server.ts'

export interface LotFacts {
	readonly lotId: string
	readonly code: string
	readonly batchId: string
	readonly variantId: string
	readonly unitCostSen: Sen
}

/** What never changes about these lots, by id. */
export async function lotsById(
	db: Reader,
	lotIds: readonly string[],
): Promise<Map<string, LotFacts>> {
	const rows = lotIds.length === 0 ? [] : await selectLotsById(db, lotIds)
	return new Map(
		rows.map((row) => [
			row.id,
			{
				lotId: row.id,
				code: row.code,
				batchId: row.batch_id,
				variantId: row.variant_id,
				unitCostSen: row.unit_cost_sen,
			},
		]),
	)
}
