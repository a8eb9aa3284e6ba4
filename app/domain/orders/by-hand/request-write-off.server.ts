import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import { recordWriteOff } from '#app/domain/payments/by-hand/record-write-off.server.ts'
import { writeOffOf } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { nothingVouched, writeOffAsked } from '#app/domain/payments/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import { subtract } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * The treasurer has looked for a QRIS that an officer vouched for, and gives it up: what is missing
 * of it waits for another person to approve (`approveWriteOff`). Nothing is booked before. Refuses
 * what was found or not vouched for (`payments.nothing_vouched`), and asking twice
 * (`payments.write_off_asked`).
 */
export async function requestWriteOff(
	deps: { db: Db; clock: Clock },
	input: { number: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { number, reason } = input
	await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, number)
		if (payment.vouched_at === null || payment.taken_sen !== null) throw nothingVouched()
		if (await writeOffOf(tx, payment.id)) throw writeOffAsked()
		const amountSen = subtract(payment.amount_sen, await heldOf(tx, payment))
		await recordWriteOff(tx, { paymentId: payment.id, amountSen, reason, actor, at })
		await insertOrderEvent(tx, { orderId: order.id, kind: 'write-off-asked', actor, at })
		await recordAudit(tx, {
			actor,
			action: 'payments.write-off-asked',
			subjectKind: 'order',
			subjectId: order.id,
			details: { amountSen, reason },
			at,
		})
	})
}
