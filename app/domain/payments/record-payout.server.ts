import { bookPayout } from '#app/domain/bookkeeping/book-payout.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { PaymentGateway } from './gateway.ts'
import { upsertPayout } from './store.server.ts'

/**
 * Asks what has become of a payout and books it once it has arrived at the bank. Repeating it
 * changes nothing; a payout that is still on its way is only remembered.
 */
export async function recordPayout(
	deps: { db: Db; clock: Clock; gateway: PaymentGateway },
	payoutId: string,
): Promise<void> {
	const payout = await deps.gateway.readPayout(payoutId)
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		await upsertPayout(tx, {
			id: payout.payoutId,
			amount_sen: payout.amountSen,
			state: payout.status,
			arrived_at: payout.arrivedOn,
			recorded_at: now,
		})
		if (payout.status !== 'paid') return
		await bookPayout(
			tx,
			{ payoutId: payout.payoutId, amountSen: payout.amountSen, arrivedAt: payout.arrivedOn },
			now,
		)
	})
}
