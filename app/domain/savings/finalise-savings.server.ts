import { system } from '#app/domain/audit/actor.ts'
import { bookSavingsFinal } from '#app/domain/bookkeeping/book-savings-final.server.ts'
import {
	listOrdersToFinalise,
	lockReceivedOrder,
} from '#app/domain/orders/orders-to-finalise.server.ts'
import { receiveOverdue } from '#app/domain/orders/receive-overdue.server.ts'
import { recordSavingsFinal } from '#app/domain/orders/record-savings-final.server.ts'
import {
	countReplacementsWaiting,
	refundUnderWayOf,
} from '#app/domain/orders/refunds/units-gone.server.ts'
import { lockPayment } from '#app/domain/payments/payments.server.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

/**
 * Makes the makers' credits of every order final whose buyer can no longer complain; parcels that
 * nobody has confirmed count as received first. One order is
 * one transaction; an order whose money is being given back is left for its refund to decide. One
 * that cannot be booked does not keep the others waiting: its error is returned, for the log.
 */
export async function finaliseSavings(deps: {
	db: Db
	clock: Clock
}): Promise<{ orders: number; failures: unknown[] }> {
	const now = deps.clock.now()
	const failures = await receiveOverdue(deps)
	let orders = 0
	let page = await listOrdersToFinalise(deps.db, now, '')
	while (page.length > 0) {
		for (const paymentId of page) {
			try {
				if (await transaction(deps.db, (tx) => finalise(tx, paymentId, now))) orders += 1
			} catch (error) {
				failures.push(error)
			}
		}
		page = await listOrdersToFinalise(deps.db, now, page.at(-1) ?? '')
	}
	return { orders, failures }
}

async function finalise(tx: Tx, paymentId: string, now: Instant): Promise<boolean> {
	await lockPayment(tx, paymentId)
	const order = await lockReceivedOrder(tx, paymentId, now)
	if (!order) return false
	if ((await refundUnderWayOf(tx, order.id)) !== null) return false
	if ((await countReplacementsWaiting(tx, order.id)) > 0) return false
	await bookSavingsFinal(
		tx,
		{ orderId: order.id, finalAt: order.complaintUntil, credits: order.credits },
		now,
	)
	await recordSavingsFinal(tx, { orderId: order.id, actor: system, at: now })
	return true
}
