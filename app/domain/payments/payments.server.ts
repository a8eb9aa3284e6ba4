import type { Selectable } from 'kysely'
import type { Reader, Tx } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'
import { findPaymentBy, findRefundOf, lockPaymentRow, selectDeadEvents } from './store.server.ts'

export type Payment = Selectable<PaymentsSchema['payments']>
export type Refund = Selectable<PaymentsSchema['refunds']>

/** A payment by our id, the gateway's checkout or its intent. */
export function findPayment(
	db: Reader,
	column: 'id' | 'checkout_id' | 'intent_id',
	value: string,
): Promise<Payment | undefined> {
	return findPaymentBy(db, column, value)
}

/** A payment, locked until the transaction ends: the first lock of all that settle an order. */
export function lockPayment(tx: Tx, id: string): Promise<Payment> {
	return lockPaymentRow(tx, id)
}

/** The newest refund of a payment, if there is any. */
export function findRefund(db: Reader, paymentId: string): Promise<Refund | undefined> {
	return findRefundOf(db, { paymentId })
}

/** Webhooks that could not be understood after many attempts, newest first. */
export function listDeadEvents(db: Reader) {
	return selectDeadEvents(db, 50)
}
