import { type Clock, plusDays } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import type { PaymentGateway } from './gateway.ts'
import { recordPayout } from './record-payout.server.ts'
import { findLastArrival } from './store.server.ts'

/**
 * How far behind the last payout we look again. A bank returns money within days; the rest is for a
 * payout whose every webhook was lost while later ones came through.
 */
const DAYS_TO_LOOK_BACK = 30

/**
 * Finds the payouts whose webhooks were lost: asks for all of them since a month before the last
 * one we know, and records what has become of each. Repeating it changes nothing. Passes on the
 * gateway's refusals.
 */
export async function settlePayouts(deps: {
	db: Db
	clock: Clock
	gateway: PaymentGateway
}): Promise<void> {
	const last = await findLastArrival(deps.db)
	const since = last && plusDays(last, -DAYS_TO_LOOK_BACK)
	const payouts = await deps.gateway.listPayouts(since)
	for (const payout of payouts.reverse()) await recordPayout(deps, payout)
}
