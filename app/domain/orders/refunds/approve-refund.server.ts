import { type Actor, actorId, system } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import {
	heldByDispute,
	noSuchRefund,
	refundDecided,
	refundNeedsAnother,
} from '#app/domain/orders/errors.ts'
import { isHeldByDispute } from '#app/domain/orders/life.ts'
import type { OrderRow, PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { getOrderBy, lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { needsAnother, refundAfter, TWO_PERSONS_ABOVE_SEN } from '#app/domain/orders/refund.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { intendReturn } from '#app/domain/payments/by-hand/intend-return.server.ts'
import { intendRefund } from '#app/domain/payments/intend-refund.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { findRefund, type RefundRow, sumRefundedAlone, updateRefund } from './store.server.ts'

/**
 * Treasurer or head approve a refund that was asked for, and it is carried out: the gateway is
 * asked under the refund's own id, once it is written down; what goes back by transfer waits for
 * the treasurer (`returnMoney`). A silent gateway is asked again by the poller. Refuses one that is
 * decided (`orders.refund_decided`), one whose money a bank has (`orders.disputed`), and whoever
 * asked for it, once the order has had more than the limit back without a second person
 * (`orders.refund_needs_another`); passes on the gateway's own refusal,
 * after which it has failed.
 */
export async function approveRefund(
	deps: PaymentDeps,
	input: { refundId: string },
	actor: Actor,
): Promise<void> {
	const { refundId } = input
	const at = deps.clock.now()
	const found = await findRefund(deps.db, refundId)
	if (!found) throw noSuchRefund()
	const { number } = await getOrderBy(deps.db, 'id', found.order_id)
	await transaction(deps.db, async (tx) => {
		const { order } = await lockWithPayment(tx, number)
		await writeApproval(tx, order, { refundId, actor, at })
	})
	await executeRefund(deps, refundId)
}

/** The same within a transaction that holds the locks of payment and order. */
export async function writeApproval(
	tx: Tx,
	order: OrderRow,
	approval: { refundId: string; actor: Actor; at: Instant },
): Promise<void> {
	const { refundId, actor, at } = approval
	const refund = await findRefund(tx, refundId)
	const next = refund && refundAfter('approved', refund.state)
	if (!refund || !next) throw refundDecided()
	if (actor !== system && isHeldByDispute('refund-asked', order.dispute)) throw heldByDispute()
	const approver = actorId(actor) ?? actor.kind
	if (actor !== system) await refuseAlone(tx, refund, approver)
	await updateRefund(tx, refundId, { state: next, decided_by: approver, decided_at: at })
	await intend(tx, order, refund, actor, at)
	await insertOrderEvent(tx, { orderId: order.id, kind: 'refund-approved', actor, at })
	await recordAudit(tx, {
		actor,
		action: 'orders.refund-approved',
		subjectKind: 'order',
		subjectId: order.id,
		details: { refundId, amountSen: refund.amount_sen },
		at,
	})
}

async function refuseAlone(tx: Tx, refund: RefundRow, approver: string): Promise<void> {
	const { order_id: orderId, amount_sen: amountSen, requested_by: requestedBy } = refund
	const aloneSen = await sumRefundedAlone(tx, orderId)
	if (!needsAnother({ amountSen, aloneSen, requestedBy, approver })) return
	throw refundNeedsAnother(TWO_PERSONS_ABOVE_SEN)
}

async function intend(
	tx: Tx,
	{ payment_id: paymentId }: OrderRow,
	refund: RefundRow,
	actor: Actor,
	at: Instant,
): Promise<void> {
	const { id, channel, amount_sen: amountSen, reason } = refund
	await intendRefund(tx, { id, paymentId, channel, amountSen, reason, actor, at })
	if (channel !== 'transfer') return
	await intendReturn(tx, { paymentId, refundId: id, reason: 'refund', amountSen, at })
}

/** Asks whoever has the money for it. Silence is no answer: the poller asks again. */
export async function executeRefund(deps: PaymentDeps, refundId: string): Promise<void> {
	try {
		await settleRefund(deps, refundId)
	} catch (error) {
		if (!isRefusal(error) || error.code !== 'payments.gateway_unavailable') throw error
	}
}
