import { countHandWork } from '#app/domain/orders/by-hand/hand-payments.server.ts'
import { listDisputedOrders } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { underWayStates } from '#app/domain/orders/refund.ts'
import { countRefunds } from '#app/domain/orders/refunds/refunds.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { endOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** No proof of a transfer and no return of money of then waits for the treasurer. */
export async function handWorkDone(db: Reader, month: Month): Promise<CheckResult> {
	const { proofs, returns } = await countHandWork(db, endOf(month))
	return leftover('hand-work', proofs + returns, 'explain')
}

/** No refund that was asked for by then is under way. */
export async function refundsSettled(db: Reader, month: Month): Promise<CheckResult> {
	return leftover('refunds', await countRefunds(db, underWayStates, endOf(month)), 'explain')
}

/** No bank is deciding on a dispute that was opened by then. */
export async function disputesDecided(db: Reader, month: Month): Promise<CheckResult> {
	const open = await listDisputedOrders(db)
	const own = open.filter(({ dispute }) => dispute.opened_at < endOf(month))
	return leftover('disputes', own.length, 'explain')
}

/** Everything that the gateway had told by then was acted on. */
export async function eventsActedOn(db: Reader, month: Month): Promise<CheckResult> {
	return leftover('dead-events', (await listDeadEvents(db, endOf(month))).length, 'explain')
}
