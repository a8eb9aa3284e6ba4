import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { queueOrderMessage } from '#app/domain/orders/queue-order-message.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { settleProof } from '#app/domain/payments/by-hand/settle-proof.server.ts'
import { proofDecided } from '#app/domain/payments/errors.ts'
import { handDeadline } from '#app/domain/payments/payment.ts'
import { recordPayment } from '#app/domain/payments/record-payment.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * The treasurer finds no money to what a buyer has shown, and says why; the buyer reads it, and has
 * another day to pay if the order still waits. Refuses when no proof waits
 * (`payments.proof_decided`).
 */
export async function rejectProof(
	deps: { db: Db; clock: Clock },
	input: { number: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, input.number)
		const { reason } = input
		const proofId = await settleProof(tx, {
			paymentId: payment.id,
			rejectedBecause: reason,
			actor,
			at,
		})
		if (proofId === null) throw proofDecided()
		const another = handDeadline(at)
		const expiresAt = another > payment.expires_at ? another : payment.expires_at
		const isWaiting = payment.state === 'open'
		if (isWaiting) await recordPayment(tx, payment.id, { kind: 'longer', expiresAt }, at)
		await insertOrderEvent(tx, { orderId: order.id, kind: 'proof-rejected', actor, at })
		const payUntil = isWaiting ? expiresAt : null
		await queueOrderMessage(tx, order, { kind: 'proof-rejected', reason, payUntil }, at, proofId)
		await recordAudit(tx, {
			actor,
			action: 'payments.proof-rejected',
			subjectKind: 'order',
			subjectId: order.id,
			details: { reason },
			at,
		})
	})
}
