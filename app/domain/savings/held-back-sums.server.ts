import { add, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumAskedBack } from './adjustments/store.server.ts'
import { sumUnderWay } from './withdrawals/store.server.ts'

/**
 * How much of one maker's final savings is held back: by withdrawals under way, and by corrections
 * that are to take something; but for one of them.
 */
export async function heldBackOf(
	db: Reader,
	makerId: string,
	exceptId: string | null = null,
): Promise<Sen> {
	const askedSen = await sumUnderWay(db, makerId, exceptId)
	return add(askedSen, await sumAskedBack(db, makerId, exceptId))
}
