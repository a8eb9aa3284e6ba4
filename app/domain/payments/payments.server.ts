import type { Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PaymentsSchema } from '#db/schema/payments.ts'
import { selectOverdue } from './by-hand/store.server.ts'
import {
	findPaymentBy,
	findRefundBy,
	lockPaymentRow,
	selectGatewayRefunds,
	selectUnsettledPayments,
	selectUnsettledRefunds,
} from './store.server.ts'

const AT_ONCE = 20

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

/** The refunds of a payment that the gateway carries out, the oldest first. */
export function listGatewayRefunds(db: Reader, paymentId: string): Promise<Refund[]> {
	return selectGatewayRefunds(db, paymentId)
}

/** A refund by our id or the gateway's. */
export function findRefund(
	db: Reader,
	column: 'id' | 'gateway_refund_id',
	value: string,
): Promise<Refund | undefined> {
	return findRefundBy(db, column, value)
}

/**
 * Payments whose end or fee is unknown and that nobody asked about since a moment. Not those begun
 * after it: whoever began them is about to ask.
 */
export function listUnsettledPayments(db: Reader, notCheckedSince: Instant): Promise<string[]> {
	return selectUnsettledPayments(db, notCheckedSince, AT_ONCE)
}

/** Payments by hand past their deadline on which nobody has to decide first. */
export function listOverdueByHand(db: Reader, now: Instant): Promise<string[]> {
	return selectOverdue(db, now, AT_ONCE)
}

/** Refunds that have not ended and that nobody began or asked about since a moment. */
export function listUnsettledRefunds(db: Reader, notCheckedSince: Instant): Promise<string[]> {
	return selectUnsettledRefunds(db, notCheckedSince, AT_ONCE)
}
