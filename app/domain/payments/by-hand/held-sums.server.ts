import type { Payment } from '#app/domain/payments/payments.server.ts'
import { add, negate, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumReceipts, sumReturns } from './store.server.ts'

/**
 * What arrived for a payment and is nobody's yet: neither taken for its order, nor on its way back.
 * Never less than nothing.
 */
export async function heldOf(db: Reader, payment: Pick<Payment, 'id' | 'taken_sen'>): Promise<Sen> {
	const received = await sumReceipts(db, payment.id)
	const returned = await sumReturns(db, payment.id)
	return add(received, negate(returned), negate(payment.taken_sen ?? ZERO))
}
