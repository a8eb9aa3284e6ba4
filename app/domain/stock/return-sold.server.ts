import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { returnUnits } from './return-units.server.ts'
import { selectSoldTo } from './store.server.ts'

/**
 * Takes everything that a holder has bought back into its lots, where it can be bought again. Call
 * it only while nothing of it has come back before: a lot does not take more than it has sold.
 */
export async function returnSold(
	tx: Tx,
	{ holderId, at }: { holderId: string; at: Instant },
): Promise<void> {
	await returnUnits(tx, { holderId, units: await selectSoldTo(tx, holderId), at })
}
