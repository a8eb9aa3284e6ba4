import { system } from '#app/domain/audit/actor.ts'
import { bookDisputeLost } from '#app/domain/bookkeeping/book-dispute-lost.server.ts'
import { type DisputeMark, mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { isUndecided } from '#app/domain/orders/refund.ts'
import { readRefundable } from '#app/domain/orders/refunds/quotes-of-refunds.server.ts'
import { isUntouched } from '#app/domain/orders/refunds/units-gone.server.ts'
import { voidRefunds } from '#app/domain/orders/refunds/void-refunds.server.ts'
import type { DisputeChange } from '#app/domain/payments/disputes/record-dispute.server.ts'
import { recordLoss } from '#app/domain/payments/disputes/record-loss.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { reverseHome, reverseOrder } from './reverse-order.server.ts'

/** A dispute that is lost, and what hearing of it has changed. */
export interface Loss extends DisputeChange {
	/** it was lost before: more is withdrawn, or something came back after all */
	readonly wasOver: boolean
	readonly mark: DisputeMark
}

/**
 * A bank keeps money of a payment, all of it or a part. What was asked for and does not fit any
 * more beside it comes to nothing; what is still owed to the buyer is paid with it, as far as it
 * goes. All that is left of an order that never left the house undoes what is left of the order:
 * its pieces are on sale again. While a part is under way nobody knows whether it is all; then that
 * waits for the end of the part (`reverseAfterLoss`). Everything else falls on the reserve, no
 * maker loses anything, and it counts as a sum that the buyer has back already. The caller holds
 * the locks of payment and order.
 */
export async function settleLoss(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	loss: Loss,
	now: Instant,
): Promise<void> {
	const { dispute, heldSen, wasOver, mark } = loss
	const isUntouchedYet = await isUntouched(tx, order, null)
	const owedSen = heldSen > 0 ? await voidRefunds(tx, { payment, order }, heldSen, now) : ZERO
	const left = await readRefundable(tx, order, payment)
	const isAll = heldSen > 0 && heldSen >= left.leftSen
	const isOpen = left.refunds.some(({ state }) => isUndecided(state))
	const isUndone = !wasOver && isAll && !isOpen && mayHappen('charged-back', order.state)
	const change = { dispute: mark }
	if (isUndone && order.state === 'part-sent') {
		const lost = { key: keyOf(loss), heldSen, owedSen }
		await reverseHome(tx, order, { lost, change }, now)
		return await recordLoss(tx, dispute, heldSen)
	}
	if (isUndone && left.units.length > 0) {
		const isWhole = isUntouchedYet && heldSen === order.total_sen
		const lost = { key: `order-charged-back:${dispute.id}`, heldSen, owedSen, isWhole }
		await reverseOrder(tx, { payment, order }, { lost, change }, now)
		return await recordLoss(tx, dispute, heldSen)
	}
	if (heldSen !== 0) {
		await recordLoss(tx, dispute, heldSen)
		const lost = { orderId: order.id, key: keyOf(loss), amountSen: heldSen, owedSen, undone: [] }
		await bookDisputeLost(tx, { ...lost, lostAt: now }, now)
	}
	if (wasOver) return
	await recordStep(tx, order, { event: 'dispute-lost', actor: system, at: now, change })
}

/** More may be withdrawn after it was lost: each is known by what was borne before it. */
function keyOf({ dispute }: Loss): string {
	return `dispute-lost:${dispute.id}:${dispute.written_off_sen}`
}
