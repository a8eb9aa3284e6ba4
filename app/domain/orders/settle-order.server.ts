import { findPayment } from '#app/domain/payments/payments.server.ts'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { findOrderBy } from './store.server.ts'

const ASK_AT_MOST_EVERY_MS = 2_000

/**
 * Asks the gateway about an order that waits for its payment, so that a buyer who comes back from
 * paying sees it at once, webhook or not. Does nothing for other orders, for unknown links, shortly
 * after the last time, or when the gateway is silent.
 */
export async function settleOrder(deps: PaymentDeps, input: { token: string }): Promise<void> {
	const order = await findOrderBy(deps.db, 'token', input.token)
	if (order?.state !== 'awaiting-payment') return
	const payment = await findPayment(deps.db, 'id', order.payment_id)
	const asked = payment?.checked_at
	if (asked && plusMilliseconds(asked, ASK_AT_MOST_EVERY_MS) > deps.clock.now()) return
	try {
		await settlePayment(deps, order.payment_id)
	} catch (error) {
		if (!isRefusal(error)) throw error
	}
}
