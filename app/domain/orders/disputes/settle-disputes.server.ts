import type { PaymentDeps } from '#app/domain/orders/open-payment.server.ts'
import { settleEach } from '#app/domain/orders/settle-each.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import {
	lastDisputeRaised,
	listOpenDisputes,
} from '#app/domain/payments/disputes/disputes.server.ts'
import { recordWarning } from '#app/domain/payments/disputes/record-warning.server.ts'
import { plusDays } from '#app/shared/instant.ts'
import { transaction } from '#db/transaction.ts'
import { listDisputedOrders } from './disputed-orders.server.ts'
import { queueDisputeMessage } from './queue-dispute-message.server.ts'
import { settleDispute } from './settle-dispute.server.ts'

/** How far behind the last dispute we look again, for one whose every webhook was lost. */
const DAYS_TO_LOOK_BACK = 30
const DAYS_OF_WARNING = 2

/**
 * Finds the disputes whose webhooks were lost: asks for all that were raised since a month before
 * the last one we know, and for each that is not decided. Staff are warned once of what has to be
 * answered within two days. Repeating it changes nothing. One that cannot be settled does not keep
 * the others waiting; its error is returned with the others'. Passes on the gateway's silence.
 */
export async function settleDisputes(deps: PaymentDeps): Promise<unknown[]> {
	const last = await lastDisputeRaised(deps.db)
	const recent = await deps.gateway.listDisputes(last && plusDays(last, -DAYS_TO_LOOK_BACK))
	const heard = new Set(recent.map(({ disputeId }) => disputeId))
	const failures = await settleEach(recent.reverse(), (news) => settleDispute(deps, news))
	const others = (await listOpenDisputes(deps.db)).filter(({ id }) => !heard.has(id))
	const later = await settleEach(others, async ({ id }) => {
		await settleDispute(deps, await deps.gateway.readDispute(id))
	})
	await warnOfDisputes(deps)
	return [...failures, ...later]
}

/** Tells staff once of each dispute whose time for evidence is nearly over. */
async function warnOfDisputes({ db, clock }: PaymentDeps): Promise<void> {
	const now = clock.now()
	const soon = plusDays(now, DAYS_OF_WARNING)
	for (const { dispute, number } of await listDisputedOrders(db)) {
		const { id, evidence_due_at: due } = dispute
		if (due === null || due > soon || !disputeLife[dispute.state].mayAnswer) continue
		await transaction(db, async (tx) => {
			if (!(await recordWarning(tx, id, now))) return
			await queueDisputeMessage(tx, { dispute, number }, { kind: 'dispute-due' }, now)
		})
	}
}
