import {
	listOverdueByHand,
	listUnsettledPayments,
	listUnsettledRefunds,
} from '#app/domain/payments/payments.server.ts'
import { type Asked, recordLook } from '#app/domain/payments/record-look.server.ts'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { settleRefund } from './settle-refund.server.ts'

const ASK_AGAIN_AFTER_MS = 60_000

/**
 * Finds what webhooks lost: asks about every payment and refund that has no end yet, each once a
 * minute at most, and not in its first: then whoever began it is talking with the gateway; and ends
 * what was to be paid by hand and was not. A silent
 * gateway is asked again the next time. One that cannot be settled does not keep the others
 * waiting; its error is returned with the others', for the log.
 */
export async function settleOverdue(deps: PaymentDeps): Promise<unknown[]> {
	const since = plusMilliseconds(deps.clock.now(), -ASK_AGAIN_AFTER_MS)
	const payments = [
		...(await listOverdueByHand(deps.db, deps.clock.now())),
		...(await listUnsettledPayments(deps.db, since)),
	]
	const refunds = await listUnsettledRefunds(deps.db, since)
	const failures: unknown[] = []
	for (const asked of [...payments.map(paymentOf), ...refunds.map(refundOf)]) {
		try {
			await (asked.kind === 'payment' ? settlePayment : settleRefund)(deps, asked.id)
		} catch (error) {
			await recordLook(deps.db, asked, deps.clock.now())
			if (isRefusal(error) && error.kind === 'unavailable') return failures
			failures.push(error)
		}
	}
	return failures
}

const paymentOf = (id: string): Asked => ({ kind: 'payment', id })
const refundOf = (id: string): Asked => ({ kind: 'refund', id })
