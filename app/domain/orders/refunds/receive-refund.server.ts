import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import type { RefundState } from '#app/domain/payments/gateway.ts'
import { findPayment, findRefund } from '#app/domain/payments/payments.server.ts'
import { recordFoundRefund } from './record-found-refund.server.ts'

/**
 * Brings everything in line with a refund that the gateway knows: one of ours is carried on, one
 * that was made in its own office is taken over once it is done. Repeating it changes nothing.
 * False for one of a payment that is not ours.
 */
export async function receiveRefund(deps: PaymentDeps, state: RefundState): Promise<boolean> {
	const { refundId, refundKey, status } = state
	const payment = await findPayment(deps.db, 'intent_id', state.intentId)
	if (!payment) return false
	// Asked for, but we died before its id was written down: the key it carries is ours.
	const byKey = refundKey === null ? undefined : await findRefund(deps.db, 'id', refundKey)
	const known = (await findRefund(deps.db, 'gateway_refund_id', refundId)) ?? byKey
	if (known?.payment_id === payment.id) {
		if (known.state !== status) await settleRefund(deps, known.id)
		return true
	}
	// What is still on its way we hear of again.
	if (status !== 'succeeded') return true
	const found = await recordFoundRefund(deps, payment.id, state)
	await settleRefund(deps, found.id)
	return true
}
