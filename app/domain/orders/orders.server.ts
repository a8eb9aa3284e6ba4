import type { Selectable } from 'kysely'
import { findPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { OrderStateName, OrdersSchema } from '#db/schema/orders.ts'
import { noSuchOrder } from './errors.ts'
import type { OrderRow } from './open-payment.server.ts'
import { parcelsOfOrder } from './parcels/parcels-sent.server.ts'
import {
	byLine,
	byLot,
	type PackedParcel,
	type PickedUnits,
	type PiecesOfKind,
	packedParcels,
	piecesOfOrder,
} from './parcels/pieces.server.ts'
import { type PartyTotal, totalsByParty } from './party-total.ts'
import { landOf } from './recipient.ts'
import { isUnderWay, type OrderRefund } from './refund.ts'
import { refundsOfOrder } from './refunds/refunds.server.ts'
import { unitsGone } from './refunds/units-gone.server.ts'
import {
	countOrdersIn,
	findOrderBy,
	selectLines,
	selectOrderEvents,
	selectOrders,
	selectShares,
	selectUnits,
} from './store.server.ts'

const PAGE = 50

export interface OrderLine {
	readonly variantId: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly quantity: number
	readonly unitPriceSen: Sen
}

/** An order as its buyer may see it. */
export interface OrderPage {
	readonly order: OrderRow
	readonly lines: readonly OrderLine[]
	/** empty until it is paid */
	readonly parties: readonly PartyTotal[]
	readonly payment: Payment
	/** what was asked to go back of it, oldest first */
	readonly refunds: readonly OrderRefund[]
	/** all of its money is on its way back */
	readonly isRefunding: boolean
	/** every piece of it was given back, one by one, while the order went on */
	readonly keepsNothing: boolean
	/** what has left of it, and what lies in each */
	readonly parcels: readonly PackedParcel[]
	/** what is to follow when a part of it has left */
	readonly left: readonly PiecesOfKind[]
}

/** The order behind an unguessable link. Refuses `orders.no_such_order`. */
export async function getOrderPage(db: Reader, token: string): Promise<OrderPage> {
	const order = await findOrderBy(db, 'token', token)
	if (!order) throw noSuchOrder()
	return await pageOf(db, order)
}

/** An order as staff see it: with the lots to take its pieces from, and what happened to it. */
export interface OrderForStaff extends OrderPage {
	/** what is to be taken from where; of an order that has left, what its buyer keeps */
	readonly picks: readonly PickedUnits[]
	readonly events: readonly Selectable<OrdersSchema['order_events']>[]
}

/** The order with a number. Refuses `orders.no_such_order`. */
export async function getOrderForStaff(db: Reader, number: string): Promise<OrderForStaff> {
	const order = await findOrderBy(db, 'number', number)
	if (!order) throw noSuchOrder()
	const pieces = await piecesOfOrder(db, order.id)
	const isPart = order.state === 'part-sent'
	return {
		...(await pageOf(db, order)),
		picks: await byLot(
			db,
			pieces.filter(({ isGone, isToSend }) => (isPart ? isToSend : !isGone)),
		),
		events: await selectOrderEvents(db, order.id),
	}
}

export interface OrderSummary {
	readonly id: string
	readonly number: string
	readonly state: OrderStateName
	readonly buyerName: string
	readonly city: string
	readonly province: string
	readonly totalSen: Sen
	readonly placedAt: Instant
	readonly paidAt: Instant | null
	readonly sentAt: Instant | null
}

/**
 * A page of orders in these states (null: in any), newest first unless those waiting longest are
 * asked for; `next` is the cursor of the following page.
 */
export async function listOrders(
	db: Reader,
	filter: {
		states: readonly OrderStateName[] | null
		cursor: string | null
		oldestFirst?: boolean
	},
): Promise<{ orders: OrderSummary[]; next: string | null }> {
	const { states, cursor, oldestFirst = false } = filter
	const rows = await selectOrders(db, { states, cursor, oldestFirst, limit: PAGE + 1 })
	const orders = rows.slice(0, PAGE).map((row) => ({
		id: row.id,
		number: row.number,
		state: row.state,
		buyerName: row.buyer_name,
		city: row.address_city,
		province: landOf(row),
		totalSen: row.total_sen,
		placedAt: row.placed_at,
		paidAt: row.paid_at,
		sentAt: row.sent_at,
	}))
	return { orders, next: rows.length > PAGE ? (orders.at(-1)?.id ?? null) : null }
}

/** How many orders are in these states. */
export function countOrders(db: Reader, states: readonly OrderStateName[]): Promise<number> {
	return countOrdersIn(db, states)
}

async function pageOf(db: Reader, order: OrderRow): Promise<OrderPage> {
	const payment = await findPayment(db, 'id', order.payment_id)
	invariant(payment, 'an order has a payment')
	const refunds = await refundsOfOrder(db, order.id)
	// Of an order that was given back it is told what was taken back.
	const gone = order.state === 'refunded' ? new Set() : await unitsGone(db, order.id)
	const keepsNothing =
		gone.size > 0 && (await selectUnits(db, order.id)).every(({ id }) => gone.has(id))
	const sent = await parcelsOfOrder(db, order.id)
	const pieces = sent.length === 0 ? [] : await piecesOfOrder(db, order.id)
	const shares = (await selectShares(db, order.id)).filter(({ unit_id }) => !gone.has(unit_id))
	return {
		order,
		lines: (await selectLines(db, order.id)).map((line) => ({
			variantId: line.variant_id,
			productName: { id: line.product_name_id, en: line.product_name_en },
			variantLabel: { id: line.variant_label_id, en: line.variant_label_en },
			quantity: line.quantity,
			unitPriceSen: line.unit_price_sen,
		})),
		parties: totalsByParty(
			shares.map(({ party, amount_sen }) => ({ party, amountSen: amount_sen })),
		),
		payment,
		refunds,
		keepsNothing,
		parcels: packedParcels(sent, pieces),
		left: order.state === 'part-sent' ? byLine(pieces.filter(({ isToSend }) => isToSend)) : [],
		isRefunding: refunds.some(({ what, state }) => what === 'order' && isUnderWay(state)),
	}
}
