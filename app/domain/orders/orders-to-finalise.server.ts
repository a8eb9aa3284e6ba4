import type { FinalCredit } from '#app/domain/bookkeeping/book-savings-final.server.ts'
import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { settlementKey, settlementsOf } from '#app/domain/workshop/holds/holds.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import { mayHappen } from './life.ts'
import { unitsGone } from './refunds/units-gone.server.ts'
import { lockOrder, selectOrdersToFinalise, selectShares } from './store.server.ts'

/** What each maker got of an order whose time to complain has ended. */
export interface OrderToFinalise {
	id: string
	complaintUntil: Instant
	credits: FinalCredit[]
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
	return {
		id: order.id,
		complaintUntil: order.complaint_until,
		credits: await creditsOf(tx, order),
	}
}

/** The makers' shares that were not given back, summed by maker and way; what is on hold stays. */
async function creditsOf(tx: Tx, order: { id: string }): Promise<FinalCredit[]> {
	const gone = await unitsGone(tx, order.id)
	const shares = (await selectShares(tx, order.id)).filter(({ unit_id }) => !gone.has(unit_id))
	const settled = await settledShares(tx, shares)
	const codes = await makerCodesOf(tx, [
		...new Set(shares.flatMap((share) => share.maker_id ?? [])),
	])
	const credits = new Map<string, FinalCredit>()
	for (const share of shares) {
		const way = share.party === 'maker' ? PENDING_TO_SAVINGS : settled.get(share.id)
		if (share.maker_id === null || !way) continue
		const code = codes.get(share.maker_id)
		invariant(code, `maker ${share.maker_id} has a code`)
		const key = [share.maker_id, way.from, way.to].join(' ')
		const amountSen = add(credits.get(key)?.amountSen ?? ZERO, share.amount_sen)
		credits.set(key, { maker: { id: share.maker_id, code }, amountSen, ...way })
	}
	return [...credits.values()]
}

type Way = Pick<FinalCredit, 'from' | 'to'>
const PENDING_TO_SAVINGS: Way = { from: 'pending', to: 'savings' }

/** Of the shares that were held when they were sold those that are settled by now, by id. */
async function settledShares(
	tx: Tx,
	shares: Awaited<ReturnType<typeof selectShares>>,
): Promise<Map<string, Way>> {
	const held = shares.filter(({ party }) => party === 'held')
	if (held.length === 0) return new Map()
	const lots = await lotsById(tx, [...new Set(held.map((share) => share.lot_id))])
	const settled = await settlementsOf(tx, [
		...new Set([...lots.values()].map((lot) => lot.batchId)),
	])
	return new Map(
		held.flatMap(({ id, lot_id, maker_id }): [string, Way][] => {
			const batchId = lots.get(lot_id)?.batchId ?? ''
			const earning = settled.get(settlementKey(batchId, maker_id ?? ''))
			if (!earning) return []
			return [[id, { from: 'held', to: earning === 'premi' ? 'savings' : 'extra-food' }]]
		}),
	)
}
