import { bookPayout } from '#app/domain/bookkeeping/book-payout.server.ts'
import { bookPayoutFailed } from '#app/domain/bookkeeping/book-payout-failed.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { PayoutState } from './gateway.ts'
import { lockPayout, updatePayout } from './store.server.ts'

/** A payout goes on from left to right and never back, in whatever order we hear of it. */
const course = ['pending', 'paid', 'failed'] as const satisfies readonly PayoutState['status'][]

/**
 * Writes down what the gateway says of a payout, and books it: once it has arrived at the bank, and
 * back again if the bank returned it after that. One that is on its way is only remembered.
 * Repeating it, or hearing old news late, changes nothing.
 */
export async function recordPayout(
	deps: { db: Db; clock: Clock },
	{ payoutId, status, amountSen, arrivedOn }: PayoutState,
): Promise<void> {
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const known = await lockPayout(tx, {
			id: payoutId,
			amount_sen: amountSen,
			state: 'pending',
			arrived_at: arrivedOn,
			recorded_at: now,
		})
		if (course.indexOf(status) <= course.indexOf(known.state)) return
		await updatePayout(tx, payoutId, { state: status, arrived_at: arrivedOn })
		if (status === 'paid') {
			await bookPayout(tx, { payoutId, amountSen, arrivedAt: arrivedOn }, now)
		}
		if (status === 'failed' && known.state === 'paid') {
			await bookPayoutFailed(tx, { payoutId, amountSen, failedAt: now }, now)
		}
	})
}
