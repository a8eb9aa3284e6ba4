import { system } from '#app/domain/audit/actor.ts'
import { type Clock, type Instant, plusDays } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { DELIVERY_DAYS, presumedReceipt } from './complaint-window.ts'
import { recordReceipt } from './record-receipt.server.ts'
import { lastFailureOf, refundUnderWayOf } from './refunds/units-gone.server.ts'
import { lockOrder, selectOrdersSentBy } from './store.server.ts'

const AT_ONCE = 100

/**
 * Parcels whose buyers have not said that they arrived count as received, each from the moment it
 * has been on its way for five days, or thirty to another country. One order is one transaction,
 * and one that fails does not keep the others waiting: its error is returned, for the log.
 */
export async function receiveOverdue(deps: { db: Db; clock: Clock }): Promise<unknown[]> {
	const now = deps.clock.now()
	const failures: unknown[] = []
	let page = await selectOrdersSentBy(deps.db, plusDays(now, -DELIVERY_DAYS), '', AT_ONCE)
	while (page.length > 0) {
		for (const paymentId of page) {
			try {
				await transaction(deps.db, (tx) => receive(tx, paymentId, now))
			} catch (error) {
				failures.push(error)
			}
		}
		const after = page.at(-1) ?? ''
		page = await selectOrdersSentBy(deps.db, plusDays(now, -DELIVERY_DAYS), after, AT_ONCE)
	}
	return failures
}

async function receive(tx: Tx, paymentId: string, now: Instant): Promise<void> {
	const order = await lockOrder(tx, paymentId)
	// Its buyer, or another process, was faster.
	if (order?.state !== 'sent') return
	invariant(order.sent_at, 'what is on its way was sent')
	// All of its money is on its way back: nobody is told to complain in time.
	if ((await refundUnderWayOf(tx, order.id)) === 'all') return
	const presumed = presumedReceipt(order.sent_at, order.address_country)
	// It goes to another country, and has more time.
	if (presumed > now) return
	const failedAt = await lastFailureOf(tx, order.id)
	// Whoever was to get the money back, and does not, has the whole time from then on.
	const receivedAt = failedAt !== null && failedAt > presumed ? failedAt : presumed
	await recordReceipt(tx, order, { actor: system, receivedAt, at: now })
}
