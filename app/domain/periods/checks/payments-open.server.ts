import { countHandWork } from '#app/domain/orders/by-hand/hand-payments.server.ts'
import { listDisputedOrders } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { underWayStates } from '#app/domain/orders/refund.ts'
import { countRefunds } from '#app/domain/orders/refunds/refunds.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import type { Reader } from '#db/client.ts'

/** No proof of a transfer and no return of money waits for the treasurer. */
export async function handWorkDone(db: Reader): Promise<CheckResult> {
	const { proofs, returns } = await countHandWork(db)
	return leftover('hand-work', proofs + returns, 'explain')
}

/** No refund is under way. */
export async function refundsSettled(db: Reader): Promise<CheckResult> {
	return leftover('refunds', await countRefunds(db, underWayStates), 'explain')
}

/** No bank is deciding on a dispute. */
export async function disputesDecided(db: Reader): Promise<CheckResult> {
	return leftover('disputes', (await listDisputedOrders(db)).length, 'explain')
}

/** Everything that the gateway told was acted on. */
export async function eventsActedOn(db: Reader): Promise<CheckResult> {
	return leftover('dead-events', (await listDeadEvents(db)).length, 'explain')
}
