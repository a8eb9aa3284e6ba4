import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { settleEach } from '#app/domain/orders/settle-each.server.ts'
import { plusDays } from '#app/shared/instant.ts'
import { receiveRefund } from './receive-refund.server.ts'

/** Banks send money back for a month; a refund may be some days on its way before. */
const DAYS_TO_LOOK_BACK = 45

/**
 * Finds what webhooks lost: refunds made in the gateway's own office, and those of ours that the
 * buyer's bank has sent back since. Repeating it changes nothing. One that cannot be settled does
 * not keep the others waiting; its error is returned with the others'. Passes on the gateway's
 * silence.
 */
export async function settleRefunds(deps: PaymentDeps): Promise<unknown[]> {
	const since = plusDays(deps.clock.now(), -DAYS_TO_LOOK_BACK)
	const made = await deps.gateway.listRefunds(since)
	return await settleEach(made.reverse(), (state) => receiveRefund(deps, state))
}
