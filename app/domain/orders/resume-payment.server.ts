import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import { isByHand } from '#app/domain/payments/method.ts'
import { findPayment } from '#app/domain/payments/payments.server.ts'
import { noSuchOrder, notInState } from './errors.ts'
import { openPayment, type PaymentDeps } from './open-payment.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { findOrderBy } from './store.server.ts'

/**
 * Leads a buyer back to the page where the order can be paid. Refuses an order that waits for no
 * payment (`orders.not_payable`) or whose cancellation is under way, and a gateway that is silent.
 */
export async function resumePayment(
	deps: PaymentDeps,
	input: { token: string },
): Promise<{ payUrl: string }> {
	const found = await findOrderBy(deps.db, 'token', input.token)
	if (!found) throw noSuchOrder()
	await settlePayment(deps, found.payment_id)
	const order = await findOrderBy(deps.db, 'id', found.id)
	if (order?.state !== 'awaiting-payment' || order.cancel_asked_at !== null) {
		throw notInState('paid')
	}
	const payment = await findPayment(deps.db, 'id', order.payment_id)
	if (payment && isByHand(payment.method)) {
		return { payUrl: deps.links.orderPage(order.token, order.language) }
	}
	const payUrl = await openPayment(deps, order)
	if (payUrl === null) throw gatewayUnavailable()
	return { payUrl }
}
