import { buyer } from '#app/domain/audit/actor.ts'
import { hasWaitingProof } from '#app/domain/payments/by-hand/proofs.server.ts'
import { proofWaiting } from '#app/domain/payments/errors.ts'
import { invariant } from '#app/shared/invariant.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyPaid, noSuchOrder, notInState } from './errors.ts'
import { mayHappen } from './life.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { recordStep } from './record-step.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { findOrderBy, lockOrder } from './store.server.ts'

/**
 * The buyer calls an unpaid order off. The wish is written down, the gateway ends the checkout, and
 * only its word frees the pieces. Refuses an order that is past paying, and one whose proof of
 * payment is being looked at (`payments.proof_waiting`); when a payment was faster, the order is
 * paid and `orders.already_paid` says so.
 */
export async function cancelOrder(deps: PaymentDeps, input: { token: string }): Promise<void> {
	const order = await findOrderBy(deps.db, 'token', input.token)
	if (!order) throw noSuchOrder()
	const now = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const locked = await lockOrder(tx, order.payment_id)
		invariant(locked, 'an order is never deleted')
		if (!mayHappen('cancel-asked', locked.state)) throw notInState('cancel-asked')
		if (locked.cancel_asked_at !== null) return
		if (await hasWaitingProof(tx, order.payment_id)) throw proofWaiting()
		const change = { cancel_asked_at: now }
		await recordStep(tx, locked, { event: 'cancel-asked', actor: buyer, at: now, change })
	})
	await settlePayment(deps, order.payment_id)
	const after = await findOrderBy(deps.db, 'id', order.id)
	if (after?.state !== 'cancelled') throw alreadyPaid()
}
