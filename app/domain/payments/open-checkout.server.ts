import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { CheckoutOpened, CheckoutRequest, PaymentGateway } from './gateway.ts'
import { lockPaymentRow, updatePayment } from './store.server.ts'

/**
 * Opens the gateway's page for an intended payment and remembers it. May be repeated after any
 * failure: the payment's id is the key, so there is one checkout a payment. Passes on the gateway's
 * refusals; `payments.checkout_window_passed` means that none was ever opened and none can be.
 */
export async function openCheckout(
	deps: { db: Db; clock: Clock; gateway: PaymentGateway },
	request: CheckoutRequest,
): Promise<CheckoutOpened> {
	const opened = await deps.gateway.openCheckout(request)
	await transaction(deps.db, async (tx) => {
		const payment = await lockPaymentRow(tx, request.paymentId)
		if (payment.state !== 'intended') return
		await updatePayment(tx, payment.id, {
			state: 'open',
			checkout_id: opened.checkoutId,
			checkout_url: opened.url,
			checked_at: deps.clock.now(),
		})
	})
	return opened
}
