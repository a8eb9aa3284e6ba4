import { sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** From a moment up to, but not, another. */
export interface Span {
	readonly from: Instant
	readonly until: Instant
}

/** Orders that were paid over a time; a sale that was voided is none. */
function paidIn(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('orders as order')
		.where('order.paid_at', '>=', from)
		.where('order.paid_at', '<', until)
		.where('order.state', '<>', 'voided')
}

export function selectPaidOrders(db: Reader, span: Span) {
	return paidIn(db, span)
		.select(['order.id', 'order.number', 'order.payment_id', 'order.paid_at'])
		.select(['order.total_sen', 'order.items_sen'])
		.orderBy('order.paid_at')
		.orderBy('order.id')
		.execute()
}

/** A piece that came into an order in exchange for another was not paid for by it. */
const isExchanged = sql<boolean>`exists (select 1 from order_exchanges as exchange
	where exchange.new_unit_id = unit.id)`

/** How many pieces each order that was paid over a time was placed with. */
export function countPiecesPaid(db: Reader, span: Span) {
	return paidIn(db, span)
		.innerJoin('order_units as unit', 'unit.order_id', 'order.id')
		.select((eb) => ['order.id as order_id', eb.fn.countAll<number>().as('pieces')])
		.where((eb) => eb.not(isExchanged))
		.groupBy('order.id')
		.execute()
}

/** What came back of each order over a time: taken in, written off, or never gone. */
export function countPiecesBack(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('order_returns as back')
		.select((eb) => ['back.order_id', eb.fn.countAll<number>().as('pieces')])
		.where('back.received_at', '>=', from)
		.where('back.received_at', '<', until)
		.groupBy('back.order_id')
		.execute()
}

/** What left the house over a time in exchange for another piece, by order. */
export function countPiecesReplaced(db: Reader, { from, until }: Span) {
	return db
		.selectFrom('order_parcels as parcel')
		.innerJoin('order_parcel_units as part', 'part.parcel_id', 'parcel.id')
		.innerJoin('order_exchanges as exchange', 'exchange.new_unit_id', 'part.unit_id')
		.select((eb) => ['exchange.order_id', eb.fn.countAll<number>().as('pieces')])
		.where('parcel.sent_at', '>=', from)
		.where('parcel.sent_at', '<', until)
		.groupBy('exchange.order_id')
		.execute()
}

/** The stored shares of what was paid for over a time, all parties together. */
export async function sumSharesPaid(db: Reader, span: Span): Promise<Sen | null> {
	const row = await paidIn(db, span)
		.innerJoin('order_units as unit', 'unit.order_id', 'order.id')
		.innerJoin('unit_shares as share', 'share.unit_id', 'unit.id')
		.select((eb) => eb.fn.sum<Sen | null>('share.amount_sen').as('sum'))
		.where((eb) => eb.not(isExchanged))
		.executeTakeFirst()
	return row?.sum ?? null
}
