import { noSuchRefund } from '#app/domain/orders/errors.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import type {
	OrderRefund,
	RefundAccount,
	RefundBearer,
	RefundState,
} from '#app/domain/orders/refund.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import {
	countRefundsIn,
	findRefund,
	type RefundRow,
	selectOrdersExpecting,
	selectRefunds,
	selectRefundsOf,
	selectRefundUnits,
	sumRefundedAlone,
} from './store.server.ts'

const PAGE = 30

/** The refunds of an order, the oldest first. */
export async function refundsOfOrder(db: Reader, orderId: string): Promise<OrderRefund[]> {
	const rows = await selectRefundsOf(db, orderId)
	const units = rows.length === 0 ? [] : await selectRefundUnits(db, orderId)
	return rows.map((row) => ({
		...factsOf(row),
		pieces: units.filter(({ refund_id }) => refund_id === row.id).length,
	}))
}

/** Why each refund of an order was asked for, by its id: for staff alone. */
export async function refundReasonsOf(db: Reader, orderId: string): Promise<Map<string, string>> {
	return new Map((await selectRefundsOf(db, orderId)).map(({ id, reason }) => [id, reason]))
}

export interface RefundSummary extends Omit<OrderRefund, 'pieces'> {
	readonly number: string
	readonly buyerName: string
	readonly reason: string
}

/** A page of refunds in these states: what waits longest first, or the newest first. */
export async function listRefunds(
	db: Reader,
	filter: { states: readonly RefundState[]; cursor: string | null; oldestFirst: boolean },
): Promise<{ refunds: RefundSummary[]; next: string | null }> {
	const rows = await selectRefunds(db, { ...filter, limit: PAGE + 1 })
	const refunds = rows.slice(0, PAGE).map((row) => ({
		...factsOf(row),
		number: row.number,
		buyerName: row.buyer_name,
		reason: row.reason,
	}))
	return { refunds, next: rows.length > PAGE ? (refunds.at(-1)?.id ?? null) : null }
}

/** How many refunds are in these states; of those asked for before a moment, where it is given. */
export function countRefunds(
	db: Reader,
	states: readonly RefundState[],
	before?: Instant,
): Promise<number> {
	return countRefundsIn(db, states, before)
}

/** A refund as whoever decides on it sees it. */
export interface RefundCase extends RefundSummary {
	readonly orderId: string
	readonly unitIds: readonly string[]
	readonly codeSen: Sen
	readonly restored: Readonly<Record<RefundBearer, Sen>>
	readonly borneSen: Sen
	/** of one that was found: no piece's and borne by nobody, since it paid a debt or came back */
	readonly apartSen: Sen
	readonly bearer: RefundBearer | null
	readonly account: RefundAccount | null
	readonly requestedById: string
	/** null for one that was made at the gateway, or by somebody who is gone */
	readonly requestedBy: string | null
	readonly decidedBy: string | null
	readonly decision: string | null
}

/** One refund. Refuses `orders.no_such_refund`. */
export async function getRefund(db: Reader, id: string): Promise<RefundCase> {
	const row = await findRefund(db, id)
	if (!row) throw noSuchRefund()
	const order = await getOrderBy(db, 'id', row.order_id)
	const units = await selectRefundUnits(db, row.order_id)
	const names = await namesOfStaff(db, [row.requested_by, row.decided_by ?? ''])
	const { bank, account_number: accountNumber, account_holder: accountHolder } = row
	return {
		...factsOf(row),
		number: order.number,
		buyerName: order.buyer_name,
		reason: row.reason,
		orderId: row.order_id,
		unitIds: units.filter((one) => one.refund_id === id).map((one) => one.unit_id),
		codeSen: row.code_sen,
		restored: { reserve: row.to_reserve_sen, capital: row.to_capital_sen },
		borneSen: row.borne_sen,
		apartSen: row.apart_sen,
		bearer: row.bearer,
		account: bank && accountNumber && accountHolder ? { bank, accountNumber, accountHolder } : null,
		requestedById: row.requested_by,
		requestedBy: names.get(row.requested_by) ?? null,
		decidedBy: names.get(row.decided_by ?? '') ?? null,
		decision: row.decision,
	}
}

/** What of an order went back without a second person so far (`needsAnother`). */
export function refundedAlone(db: Reader, orderId: string): Promise<Sen> {
	return sumRefundedAlone(db, orderId)
}

/** A page of orders whose pieces were given back or exchanged, and have not come back yet. */
export async function listPiecesExpected(db: Reader, after: string | null) {
	const rows = await selectOrdersExpecting(db, after, PAGE + 1)
	const orders = rows.slice(0, PAGE).map((row) => ({
		id: row.id,
		number: row.number,
		buyerName: row.buyer_name,
		pieces: row.pieces,
	}))
	return { orders, next: rows.length > PAGE ? (orders.at(-1)?.id ?? null) : null }
}

function factsOf(row: RefundRow) {
	return {
		id: row.id,
		what: row.what,
		channel: row.channel,
		amountSen: row.amount_sen,
		shippingSen: row.shipping_sen,
		hadElsewhereSen: row.had_elsewhere_sen,
		state: row.state,
		requestedAt: row.requested_at,
		decidedAt: row.decided_at,
		settledAt: row.settled_at,
	}
}
