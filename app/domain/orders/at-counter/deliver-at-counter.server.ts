import type { Actor } from '#app/domain/audit/actor.ts'
import { lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { recordHandOver } from './record-hand-over.server.ts'

/**
 * An order that is paid already is handed to its buyer at the counter, all of it: it is received in
 * that moment, and the time to complain runs. Refuses one that is not paid, goes by courier or was
 * handed over before (`orders.not_handed_over`), and one whose money is on its way back
 * (`orders.refund_under_way`).
 */
export async function deliverAtCounter(
	deps: { db: Db; clock: Clock },
	input: { number: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		await recordHandOver(tx, await lockOrderBy(tx, 'number', input.number), { actor, at })
	})
}
