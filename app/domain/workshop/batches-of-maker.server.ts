import type { Reader } from '#db/client.ts'
import { selectBatchesOfMaker } from './facts/store.server.ts'

/** The batches on whose sheets a maker stands. */
export async function batchesOfMaker(db: Reader, makerId: string): Promise<string[]> {
	return (await selectBatchesOfMaker(db, makerId)).map((row) => row.batch_id)
}
