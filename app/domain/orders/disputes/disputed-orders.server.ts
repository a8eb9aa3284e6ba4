import { selectOrdersOfPayments } from '#app/domain/orders/by-hand/store.server.ts'
import {
	answersOfDispute,
	closedDisputesPage,
	type Dispute,
	disputesOfPayment,
	getDispute,
	listOpenDisputes,
	movementsOfDispute,
} from '#app/domain/payments/disputes/disputes.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'

/** A dispute and the order it is about. */
export interface DisputedOrder {
	readonly dispute: Dispute
	readonly number: string
	readonly buyerName: string
}

/** Those that no bank has decided, the one whose time runs out first on top. */
export async function listDisputedOrders(db: Reader): Promise<DisputedOrder[]> {
	return await withOrders(db, await listOpenDisputes(db))
}

/** A page of those that are decided, newest first; `next` is the cursor of the following page. */
export async function closedDisputedOrders(db: Reader, after: string | null) {
	const { disputes, next } = await closedDisputesPage(db, after)
	return { disputes: await withOrders(db, disputes), next }
}

/** One of them with the money it has moved and what was answered. Refuses what was not kept. */
export async function getDisputedOrder(db: Reader, disputeId: string) {
	const [found] = await withOrders(db, [await getDispute(db, disputeId)])
	invariant(found, 'a dispute is about an order')
	return {
		...found,
		movements: await movementsOfDispute(db, disputeId),
		answers: await answersOfDispute(db, disputeId),
	}
}

/** The newest dispute of an order's payment; null where there was none. */
export async function latestDispute(db: Reader, paymentId: string): Promise<Dispute | null> {
	return (await disputesOfPayment(db, paymentId))[0] ?? null
}

/** What banks have taken back of a payment for good, and when. */
export async function latestLosses(db: Reader, paymentId: string) {
	const disputes = await disputesOfPayment(db, paymentId)
	return disputes.flatMap(({ closed_at: at, written_off_sen: amountSen }) =>
		at !== null && amountSen > 0 ? [{ at, amountSen, pieces: 0 }] : [],
	)
}

async function withOrders(db: Reader, disputes: readonly Dispute[]): Promise<DisputedOrder[]> {
	if (disputes.length === 0) return []
	const rows = await selectOrdersOfPayments(db, [...new Set(disputes.map((d) => d.payment_id))])
	const orders = new Map(rows.map((row) => [row.payment_id, row]))
	return disputes.map((dispute) => {
		const order = orders.get(dispute.payment_id)
		invariant(order, `payment ${dispute.payment_id} belongs to an order`)
		return { dispute, number: order.number, buyerName: order.buyer_name }
	})
}
