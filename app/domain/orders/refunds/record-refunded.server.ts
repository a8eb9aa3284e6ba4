import { system } from '#app/domain/audit/actor.ts'
import { bookOwedRepaid } from '#app/domain/bookkeeping/book-owed-repaid.server.ts'
import { reverseAfterLoss } from '#app/domain/orders/disputes/reverse-order.server.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { lostByDisputes } from '#app/domain/payments/disputes/disputes.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import { queueForLots } from '#app/domain/stock/queue-for-lots.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { recordGivenBack } from './record-given-back.server.ts'
import { recordRefundStep } from './record-refund-step.server.ts'
import { findRefund, type RefundRow } from './store.server.ts'
import { owedOf } from './void-refunds.server.ts'

/**
 * The money of a refund is on its way back: what it takes back is booked, and pieces that never
 * left the house go back to their lots. One that the buyer's bank had sent back is booked already,
 * and is owed no more. The last of the money beside what a bank keeps undoes what is still in the
 * house (`reverseAfterLoss`). The caller holds the locks of payment and order.
 */
export async function recordRefunded(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	refundId: string,
	now: Instant,
): Promise<void> {
	const refund = await findRefund(tx, refundId)
	invariant(refund, `refund ${refundId} was asked for`)
	if (refund.state === 'owed') return await repay(tx, order, refund, now)
	// What may be undone afterwards is locked before any balance is.
	const isLost = (await lostByDisputes(tx, payment.id)) > 0
	const home = isLost ? await unitsToSend(tx, order.id) : []
	await queueForLots(
		tx,
		home.map(({ lot_id }) => lot_id),
	)
	await recordGivenBack(tx, order, refund, now)
	await reverseAfterLoss(tx, payment, now)
}

async function repay(tx: Tx, order: OrderRow, refund: RefundRow, now: Instant): Promise<void> {
	const { id: refundId } = refund
	const amountSen = owedOf(refund)
	const repaid = { orderId: order.id, repaidUnder: refundId, amountSen, repaidAt: now }
	await bookOwedRepaid(tx, { ...repaid, by: 'transfer' }, now)
	await recordRefundStep(tx, refundId, 'settled')
	const event = { orderId: order.id, kind: 'refund-repaid', actor: system, at: now }
	await insertOrderEvent(tx, event)
}
