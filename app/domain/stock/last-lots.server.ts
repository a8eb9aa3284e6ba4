import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectLastLot } from './store.server.ts'

interface LastLot {
	readonly lotId: string
	readonly code: string
	readonly batchId: string
	readonly unitCostSen: Sen
}

/** The lot of a variant that came in last, sold out or not; null when there never was one. */
export async function findLastLot(db: Reader, variantId: string): Promise<LastLot | null> {
	const row = await selectLastLot(db, variantId)
	if (!row) return null
	const { id, code, batch_id, unit_cost_sen } = row
	return { lotId: id, code, batchId: batch_id, unitCostSen: unit_cost_sen }
}
