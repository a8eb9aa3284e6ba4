import type { Actor } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { lockOrderBy } from './orders-by-key.server.ts'
import type { ParcelWay } from './parcel.ts'
import { recordDeparture } from './record-departure.server.ts'

export interface SendOrder extends ParcelWay {
	/** the order's number */
	number: string
	/** the pieces that lie in the parcel; undefined: all that is left to send */
	unitIds?: readonly string[] | undefined
}

/**
 * A parcel of a paid order leaves the house. When it is the last one, the order is sent, and what
 * is told of the time to complain is counted from when that parcel counts as received at the
 * latest; a buyer who confirms receipt earlier begins it earlier. Refuses an order that is not
 * paid, has left altogether or is fetched at the counter (`orders.not_sendable`), one whose money
 * is on its way back to the buyer (`orders.refund_under_way`), and a piece that has left or was
 * given back, or none (`orders.piece_not_to_send`), and a resi of another parcel that nobody has
 * confirmed (`orders.resi_taken`).
 */
export async function sendOrder(
	deps: { db: Db; clock: Clock },
	{ number, ...parcel }: SendOrder,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const order = await lockOrderBy(tx, 'number', number)
		await recordDeparture(tx, order, { ...parcel, actor, at })
	})
}
