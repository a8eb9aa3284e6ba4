import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { endUnpaid } from '#app/domain/orders/settle-payment.server.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import { hasWaitingProof } from '#app/domain/payments/by-hand/proofs.server.ts'
import { nothingHeld, proofWaiting } from '#app/domain/payments/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * The buyer will not pay the rest: the treasurer ends the order before its time, its pieces go back
 * to their lots, and what has arrived is to be returned. Refuses where nothing is held
 * (`payments.nothing_held`) and while a proof waits.
 */
export async function returnShortPayment(
	deps: { db: Db; clock: Clock },
	input: { number: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, input.number)
		const heldSen = await heldOf(tx, payment)
		if (payment.state !== 'open' || heldSen === 0) throw nothingHeld()
		if (await hasWaitingProof(tx, payment.id)) throw proofWaiting()
		await endUnpaid(tx, payment, order, at)
		await recordAudit(tx, {
			actor,
			action: 'payments.short-returned',
			subjectKind: 'order',
			subjectId: order.id,
			details: { amountSen: heldSen },
			at,
		})
	})
}
