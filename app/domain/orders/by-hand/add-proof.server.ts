import { buyer } from '#app/domain/audit/actor.ts'
import { noSuchOrder, notInState } from '#app/domain/orders/errors.ts'
import { queueOrderMessage } from '#app/domain/orders/queue-order-message.server.ts'
import { findOrderBy, insertOrderEvent, lockOrder } from '#app/domain/orders/store.server.ts'
import { keepProof } from '#app/domain/payments/by-hand/keep-proof.server.ts'
import { isOnStatement } from '#app/domain/payments/method.ts'
import { lockPayment } from '#app/domain/payments/payments.server.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * The buyer shows a picture of the transfer. From then on the pieces stay set aside until the
 * treasurer has decided. One that comes after the order's time holds nothing, but is looked at.
 * Refuses an order that waits for no transfer (`orders.not_payable`), a second proof while one
 * waits, more than three, and what is no picture.
 */
export async function addProof(
	deps: { db: Db; clock: Clock; proofPictures: ProofPictures },
	input: { token: string; picture: Uint8Array },
): Promise<void> {
	const found = await findOrderBy(deps.db, 'token', input.token)
	if (!found) throw noSuchOrder()
	if (!isShowable(found)) throw notInState('paid')
	const pictureKey = await deps.proofPictures.store(input.picture)
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const payment = await lockPayment(tx, found.payment_id)
		const order = await lockOrder(tx, found.payment_id)
		invariant(order, 'an order is never deleted')
		if (!isOnStatement(payment.method) || !isShowable(order)) throw notInState('paid')
		const proofId = await keepProof(tx, { paymentId: payment.id, pictureKey, at })
		await insertOrderEvent(tx, { orderId: order.id, kind: 'proof-added', actor: buyer, at })
		await queueOrderMessage(tx, order, { kind: 'proof-received' }, at, proofId)
	})
}

function isShowable(order: { state: string; cancel_asked_at: string | null }): boolean {
	if (order.cancel_asked_at !== null) return false
	return order.state === 'awaiting-payment' || order.state === 'expired'
}
