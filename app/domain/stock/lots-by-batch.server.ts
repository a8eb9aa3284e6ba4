import type { Reader } from '#db/client.ts'
import { selectLotsOfBatches } from './store.server.ts'

/** The lot each of these batches was received as: batch id → lot id; one not received is absent. */
export async function lotsOfBatches(
	db: Reader,
	batchIds: readonly string[],
): Promise<Map<string, string>> {
	const rows = batchIds.length === 0 ? [] : await selectLotsOfBatches(db, batchIds)
	return new Map(rows.map((row) => [row.batch_id, row.id]))
}
