import type { Actor } from '#app/domain/audit/actor.ts'
import { bookHoldSettled } from '#app/domain/bookkeeping/book-hold-settled.server.ts'
import { sumHeldOf } from '#app/domain/orders/held-shares.server.ts'
import { lotsOfBatches } from '#app/domain/stock/lots-by-batch.server.ts'
import { recordSettlement } from '#app/domain/workshop/holds/record-settlement.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * The class of a day is on record at last: what was held for a maker of a batch becomes savings, or
 * buys extra food. What was held of orders whose time to complain still runs follows when they
 * become final, and what is sold of the batch from now on is shared by the settled mark. Once for
 * each line of a sheet. Refuses what `recordSettlement` refuses.
 */
export async function settleHold(
	{ db, clock }: { db: Db; clock: Clock },
	input: { batchCode: string; makerCode: string },
	actor: Actor,
): Promise<{ earning: 'premi' | 'extra-food' }> {
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const { batchId, maker, earning } = await recordSettlement(tx, { ...input, actor, at })
		const lotId = (await lotsOfBatches(tx, [batchId])).get(batchId)
		const amountSen = lotId === undefined ? ZERO : await sumHeldOf(tx, lotId, maker.id)
		if (amountSen > 0) {
			const settled = { batchId, maker, earning, amountSen, settledAt: at }
			await bookHoldSettled(tx, settled, at)
		}
		return { earning }
	})
}
