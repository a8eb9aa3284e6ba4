import type { Actor } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { lockOrderBy } from './orders-by-key.server.ts'
import type { TypedParcel } from './parcel.ts'
import { recordDeparture } from './record-departure.server.ts'

/**
 * A paid order leaves the house. What is told of the time to complain is counted from when the
 * parcel counts as received at the latest; a buyer who confirms receipt earlier begins it earlier.
 * Refuses an order that is not paid or was sent already, and one whose money is on its way back to
 * the buyer (`orders.refund_under_way`).
 */
export async function sendOrder(
	deps: { db: Db; clock: Clock },
	input: { number: string } & TypedParcel,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const order = await lockOrderBy(tx, 'number', input.number)
		await recordDeparture(tx, order, { ...input, actor, at })
	})
}
