import type { Actor } from '#app/domain/audit/actor.ts'
import { transaction } from '#db/transaction.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { lockWithPayment } from './orders-by-key.server.ts'
import { executeRefund, writeApproval } from './refunds/approve-refund.server.ts'
import { writeRequest } from './refunds/request-refund.server.ts'

export interface RefundOrder {
	number: string
	/** in the words of whoever decides it */
	reason: string
}

/**
 * Gives all that is left of an order back to its buyer, shipping included, asked for and approved
 * in one step: only up to the limit above which two people are needed
 * (`orders.refund_needs_another`). Refuses an order that was not paid, or whose refund is under way
 * or done; passes on the gateway's own refusal, after which the refund has failed.
 */
export async function refundOrder(
	deps: PaymentDeps,
	input: RefundOrder,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const refundId = await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, input.number)
		const wish = { what: 'order' } as const
		const id = await writeRequest(tx, payment, order, { wish, reason: input.reason, actor, at })
		await writeApproval(tx, order, { refundId: id, actor, at })
		return id
	})
	await executeRefund(deps, refundId)
}
