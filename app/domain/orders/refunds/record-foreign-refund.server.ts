import { system } from '#app/domain/audit/actor.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { lockOrder } from '#app/domain/orders/store.server.ts'
import type { RefundState } from '#app/domain/payments/gateway.ts'
import { findRefund, lockPayment, type Refund } from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { writeApproval } from './approve-refund.server.ts'
import { readRefundable } from './quotes-of-refunds.server.ts'
import { writeRequest } from './request-refund.server.ts'

/** What stands as the reason of a refund that was not asked for here. */
const MADE_ELSEWHERE = 'Stripe Dashboard'

/**
 * Takes a refund over that somebody made at the gateway itself, so that it is settled like ours.
 * Returns undefined when it is not just what is left of the payment, or a request waits here.
 */
export async function recordForeignRefund(
	deps: { db: Db; clock: Clock },
	paymentId: string,
	state: RefundState,
): Promise<Refund | undefined> {
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const payment = await lockPayment(tx, paymentId)
		const order = await lockOrder(tx, paymentId)
		if (!order || !mayHappen('refund-asked', order.state)) return undefined
		const left = await readRefundable(tx, order, payment)
		const isAsked = left.refunds.some((one) => one.state === 'requested')
		if (isAsked || left.leftSen !== state.amountSen) return undefined
		const refundId = await writeRequest(tx, payment, order, {
			wish: { what: 'order' },
			reason: MADE_ELSEWHERE,
			actor: system,
			at,
		})
		await writeApproval(tx, order, { refundId, actor: system, at })
		await recordRefund(tx, refundId, { status: 'pending', refundId: state.refundId }, at)
		return await findRefund(tx, 'id', refundId)
	})
}
