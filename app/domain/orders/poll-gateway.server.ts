import {
	selectUnsettledPayments,
	selectUnsettledRefunds,
} from '#app/domain/payments/store.server.ts'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { settleRefund } from './settle-refund.server.ts'

const AT_ONCE = 20
const ASK_AGAIN_AFTER_MS = 60_000

/**
 * Finds what webhooks lost: asks about every payment and refund that has no end yet, each once a
 * minute at most. A gateway that is silent is asked again the next time; one payment that cannot be
 * settled does not keep the others waiting, and is thrown when they are done.
 */
export async function pollGateway(deps: PaymentDeps): Promise<void> {
	const since = plusMilliseconds(deps.clock.now(), -ASK_AGAIN_AFTER_MS)
	const payments = await selectUnsettledPayments(deps.db, since, AT_ONCE)
	const refunds = await selectUnsettledRefunds(deps.db, since, AT_ONCE)
	const failures: unknown[] = []
	for (const ask of [
		...payments.map((id) => () => settlePayment(deps, id)),
		...refunds.map((id) => () => settleRefund(deps, id)),
	]) {
		try {
			await ask()
		} catch (error) {
			if (isRefusal(error) && error.kind === 'unavailable') return
			failures.push(error)
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, 'payments that cannot be settled')
}
