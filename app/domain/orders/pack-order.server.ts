import type { Actor } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { lockOrderBy } from './orders-by-key.server.ts'
import { recordPacking } from './record-packing.server.ts'

/** The pieces of an order lie in their parcel, ready to leave. Refuses as `recordPacking` does. */
export async function packOrder(
	deps: { db: Db; clock: Clock },
	input: { number: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		await recordPacking(tx, await lockOrderBy(tx, 'number', input.number), { actor, at })
	})
}
