import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { plusDays } from '#app/shared/instant.ts'
import { receiveRefund } from './receive-refund.server.ts'

/** Banks send money back for a month; a refund may be some days on its way before. */
const DAYS_TO_LOOK_BACK = 45

/**
 * Finds what webhooks lost: refunds made in the gateway's own office, and those of ours that the
 * buyer's bank has sent back since. Repeating it changes nothing. Passes on the gateway's refusals.
 */
export async function settleRefunds(deps: PaymentDeps): Promise<void> {
	const since = plusDays(deps.clock.now(), -DAYS_TO_LOOK_BACK)
	const made = await deps.gateway.listRefunds(since)
	for (const state of made.reverse()) await receiveRefund(deps, state)
}
