import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookVouchedLost } from '#app/domain/bookkeeping/book-vouched-lost.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { refuseWhileRefunding } from '#app/domain/orders/refunds-under-way.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import { recordDecision } from '#app/domain/payments/by-hand/record-write-off.server.ts'
import { writeOffOf } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { noWriteOffAsked, writeOffNeedsAnother } from '#app/domain/payments/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import { subtract } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * Another person of finance decides on a QRIS that is to be given up: approved, the reserve bears
 * what is missing, and no maker loses anything; declined, it is looked for again. Refuses where
 * nothing waits (`payments.no_write_off_asked`), as when more of it was found since, an approval by
 * whoever asked (`payments.write_off_needs_another`), and an order whose money is on its way back.
 */
export async function approveWriteOff(
	deps: { db: Db; clock: Clock },
	input: { number: string; approved: boolean },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { number, approved } = input
	await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, number)
		const asked = await writeOffOf(tx, payment.id)
		if (asked?.state !== 'requested') throw noWriteOffAsked()
		const isOwn = asked.requested_by === (actorId(actor) ?? actor.kind)
		if (approved) {
			if (isOwn) throw writeOffNeedsAnother()
			await refuseWhileRefunding(tx, order)
			const missingSen = subtract(payment.amount_sen, await heldOf(tx, payment))
			if (missingSen !== asked.amount_sen) throw noWriteOffAsked()
		}
		const state = approved ? 'approved' : 'declined'
		await recordDecision(tx, asked.id, { state, actor, at })
		const { amount_sen: amountSen, id: writeOffId } = asked
		if (approved) {
			await bookVouchedLost(tx, { orderId: order.id, writeOffId, amountSen, lostAt: at }, at)
		}
		const kind = `write-off-${state}`
		await insertOrderEvent(tx, { orderId: order.id, kind, actor, at })
		await recordAudit(tx, {
			actor,
			action: `payments.${kind}`,
			subjectKind: 'order',
			subjectId: order.id,
			details: { amountSen, reason: asked.reason },
			at,
		})
	})
}
