import { system } from '#app/domain/audit/actor.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { RefundState } from './gateway.ts'
import { intendRefund } from './intend-refund.server.ts'
import { lockPayment, type Refund } from './payments.server.ts'
import { findRefundBy, updateRefund } from './store.server.ts'

/** What stands as the reason of a refund that was not asked for here. */
const MADE_ELSEWHERE = 'Stripe Dashboard'

/**
 * Takes a refund over that somebody made at the gateway itself, so that it is settled like ours.
 * Returns undefined when the payment has a refund of its own under way or done.
 */
export async function recordForeignRefund(
	deps: { db: Db; clock: Clock },
	paymentId: string,
	state: RefundState,
): Promise<Refund | undefined> {
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		await lockPayment(tx, paymentId)
		const { amountSen } = state
		const id = await intendRefund(tx, {
			paymentId,
			amountSen,
			reason: MADE_ELSEWHERE,
			actor: system,
			at,
		})
		if (id === null) return undefined
		await updateRefund(tx, id, { state: 'pending', gateway_refund_id: state.refundId })
		return await findRefundBy(tx, 'id', id)
	})
}
