import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import { mayHappen } from './life.ts'
import { unitsGone } from './refunds/units-gone.server.ts'
import { lockOrder, selectOrdersToFinalise, selectShares } from './store.server.ts'

/** What each maker got of an order whose time to complain has ended. */
export interface OrderToFinalise {
	id: string
	complaintUntil: Instant
	credits: { maker: { id: string; code: string }; amountSen: Sen }[]
}

const AT_ONCE = 100

/** A page of the payments of orders whose credits can become final, after one of them. */
export function listOrdersToFinalise(db: Reader, now: Instant, after: string): Promise<string[]> {
	return selectOrdersToFinalise(db, now, after, AT_ONCE)
}

/** The order, locked, if its credits can still become final at this moment; else undefined. */
export async function lockReceivedOrder(
	tx: Tx,
	paymentId: string,
	now: Instant,
): Promise<OrderToFinalise | undefined> {
	const order = await lockOrder(tx, paymentId)
	if (!order || !mayHappen('completed', order.state)) return undefined
	if (order.complaint_until === null || order.complaint_until > now) return undefined
	const amounts = new Map<string, Sen>()
	const gone = await unitsGone(tx, order.id)
	for (const share of await selectShares(tx, order.id)) {
		if (share.maker_id === null || gone.has(share.unit_id)) continue
		amounts.set(share.maker_id, add(amounts.get(share.maker_id) ?? ZERO, share.amount_sen))
	}
	const codes = await makerCodesOf(tx, [...amounts.keys()])
	const credits = [...amounts].map(([id, amountSen]) => {
		const code = codes.get(id)
		invariant(code, `maker ${id} has a code`)
		return { maker: { id, code }, amountSen }
	})
	return { id: order.id, complaintUntil: order.complaint_until, credits }
}
