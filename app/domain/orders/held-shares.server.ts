import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { sumHeldShares } from './lot-sales/store.server.ts'

/**
 * What is held for a maker of a lot's pieces, of orders that are final: those given back before
 * are not among it, and those given back later are borne by the reserve.
 */
export async function sumHeldOf(tx: Tx, lotId: string, makerId: string): Promise<Sen> {
	return (await sumHeldShares(tx, lotId, makerId)) ?? ZERO
}
