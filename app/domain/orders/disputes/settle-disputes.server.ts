import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import {
	lastDisputeRaised,
	listOpenDisputes,
} from '#app/domain/payments/disputes/disputes.server.ts'
import { plusDays } from '#app/shared/instant.ts'
import { settleDispute } from './settle-dispute.server.ts'

/** How far behind the last dispute we look again, for one whose every webhook was lost. */
const DAYS_TO_LOOK_BACK = 30

/**
 * Finds the disputes whose webhooks were lost: asks for all that were raised since a month before
 * the last one we know, and for each that is not decided. Repeating it changes nothing. Passes on
 * the gateway's refusals.
 */
export async function settleDisputes(deps: PaymentDeps): Promise<void> {
	const last = await lastDisputeRaised(deps.db)
	const recent = await deps.gateway.listDisputes(last && plusDays(last, -DAYS_TO_LOOK_BACK))
	const heard = new Set(recent.map(({ disputeId }) => disputeId))
	for (const news of recent.reverse()) await settleDispute(deps, news)
	for (const { id } of await listOpenDisputes(deps.db)) {
		if (!heard.has(id)) await settleDispute(deps, await deps.gateway.readDispute(id))
	}
}
