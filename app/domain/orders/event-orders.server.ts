import { findDispute } from '#app/domain/payments/disputes/disputes.server.ts'
import type { StoredEvent } from '#app/domain/payments/events.server.ts'
import { findPayment, findRefund } from '#app/domain/payments/payments.server.ts'
import type { Reader } from '#db/client.ts'
import { findOrderBy } from './store.server.ts'

type Subject = Pick<StoredEvent, 'subject_kind' | 'subject_id'>

/** The number of the order that a webhook is about; null where we know of none. */
export async function orderOfEvent(db: Reader, event: Subject): Promise<string | null> {
	const paymentId = await paymentOf(db, event)
	const order = paymentId && (await findOrderBy(db, 'payment_id', paymentId))
	return order ? order.number : null
}

async function paymentOf(db: Reader, { subject_kind, subject_id }: Subject) {
	if (subject_id === null) return undefined
	if (subject_kind === 'refund') {
		return (await findRefund(db, 'gateway_refund_id', subject_id))?.payment_id
	}
	if (subject_kind === 'dispute') return (await findDispute(db, subject_id))?.payment_id
	if (subject_kind === 'checkout') return (await findPayment(db, 'checkout_id', subject_id))?.id
	if (subject_kind === 'intent') return (await findPayment(db, 'intent_id', subject_id))?.id
	return undefined
}
