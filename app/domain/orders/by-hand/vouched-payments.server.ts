import { type VouchedPayment, vouchedPage } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { type Instant, milliseconds } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { selectOrdersOfPayments } from './store.server.ts'

const DAY_MS = 86_400_000

/** A QRIS of the counter whose money is waited for, and for how long. */
export interface VouchedRow extends VouchedPayment {
	readonly number: string
	readonly days: number
}

/** A page of them, what waits longest first; `next` is where the next page begins. */
export async function listVouched(
	db: Reader,
	after: string | null,
	now: Instant,
): Promise<{ payments: VouchedRow[]; next: string | null }> {
	const { payments, next } = await vouchedPage(db, after)
	const ids = payments.map(({ paymentId }) => paymentId)
	const orders = ids.length === 0 ? [] : await selectOrdersOfPayments(db, ids)
	const numbers = new Map(orders.map((order) => [order.payment_id, order.number]))
	return {
		next,
		payments: payments.map((payment) => ({
			...payment,
			number: numbers.get(payment.paymentId) ?? '',
			days: Math.floor((milliseconds(now) - milliseconds(payment.vouchedAt)) / DAY_MS),
		})),
	}
}
