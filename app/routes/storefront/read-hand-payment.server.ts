import type { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { moneyTrailOf } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { counterTimes } from '#app/domain/shipping/counter-times.server.ts'
import type { Services } from '#app/services.server.ts'
import { subtract } from '#app/shared/money.ts'
import type { HandPayment } from '#app/ui/storefront/hand-payment.ts'

/**
 * How an order is paid by hand, and what has come of it, as its buyer may know; null for one that
 * is paid at a gateway.
 */
export async function readHandPayment(
	{ db, clock, payees }: Pick<Services, 'db' | 'clock' | 'payees'>,
	{ order, payment }: Awaited<ReturnType<typeof getOrderPage>>,
): Promise<HandPayment | null> {
	const { method } = payment
	if (method === 'stripe') return null
	const { proofs, returns, heldSen } = await moneyTrailOf(db, payment)
	const [newest] = proofs
	return {
		method,
		isOpen: order.state === 'awaiting-payment' && order.cancel_asked_at === null,
		isOver: order.state === 'expired',
		dueSen: payment.due_sen,
		heldSen,
		restSen: subtract(payment.due_sen, heldSen),
		uniqueCode: payment.unique_code,
		payUntil: payment.expires_at,
		counter: method === 'cash' ? await counterTimes(db, clock.now()) : null,
		account: method === 'transfer' ? payees.transfer : null,
		merchant: method === 'qris' ? (payees.qris?.merchant ?? null) : null,
		proof: newest
			? {
					id: newest.id,
					state: newest.state,
					reason: newest.reason,
					uploadedAt: newest.uploaded_at,
				}
			: null,
		returns: returns.map((row) => ({
			id: row.id,
			reason: row.reason,
			amountSen: row.amount_sen,
			paidOn: row.paid_on,
		})),
	}
}
