import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { OrderEvent } from '#app/domain/orders/life.ts'
import { hasLeft } from '#app/domain/orders/parcels/store.server.ts'
import { bookedStates, decidedStates, type RefundState } from '#app/domain/orders/refund.ts'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'

export type RefundRow = Selectable<OrdersSchema['order_refunds']>
export type ReturnedUnit = Selectable<OrdersSchema['order_returns']>
/** `sent_at`: when the new piece left; null while it is set aside */
export type Exchange = Selectable<OrdersSchema['order_exchanges']> & { sent_at: Instant | null }

export async function insertRefund(
	tx: Tx,
	refund: Insertable<OrdersSchema['order_refunds']>,
): Promise<void> {
	await tx.insertInto('order_refunds').values(refund).execute()
}

/** The pieces of a refund, each with its share of the shipping where that goes back with it. */
export async function insertRefundUnits(
	tx: Tx,
	refundId: string,
	quote: {
		readonly units: readonly { readonly id: string; readonly shippingSen: Sen }[]
		readonly shippingSen: Sen
	},
): Promise<void> {
	const rows = quote.units.map((unit) => ({
		refund_id: refundId,
		unit_id: unit.id,
		shipping_sen: quote.shippingSen > 0 ? unit.shippingSen : ZERO,
	}))
	if (rows.length > 0) await tx.insertInto('order_refund_units').values(rows).execute()
}

export async function updateRefund(
	tx: Tx,
	id: string,
	change: Updateable<OrdersSchema['order_refunds']>,
): Promise<void> {
	await tx.updateTable('order_refunds').set(change).where('id', '=', id).execute()
}

export function findRefund(db: Reader, id: string): Promise<RefundRow | undefined> {
	return db.selectFrom('order_refunds').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The refunds of an order, the oldest first. */
export function selectRefundsOf(db: Reader, orderId: string): Promise<RefundRow[]> {
	return db
		.selectFrom('order_refunds')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('id')
		.execute()
}

/** What of an order went back, or is to, by the word of one person who asked and approved. */
export async function sumRefundedAlone(db: Reader, orderId: string): Promise<Sen> {
	const row = await db
		.selectFrom('order_refunds')
		.select((eb) => eb.fn.sum<Sen | null>('amount_sen').as('sum'))
		.where('order_id', '=', orderId)
		.where('requested_by', '<>', 'system')
		.whereRef('requested_by', '=', 'decided_by')
		.where('state', 'in', decidedStates)
		.executeTakeFirstOrThrow()
	return row.sum ?? ZERO
}

/** The pieces of these refunds of an order. */
export function selectRefundUnits(db: Reader, orderId: string) {
	return db
		.selectFrom('order_refund_units as part')
		.innerJoin('order_refunds as refund', 'refund.id', 'part.refund_id')
		.select(['part.refund_id', 'part.unit_id', 'part.shipping_sen', 'refund.state'])
		.where('refund.order_id', '=', orderId)
		.execute()
}

/** A page of refunds in these states with their orders: the oldest or the newest first. */
export function selectRefunds(
	db: Reader,
	filter: {
		states: readonly RefundState[]
		cursor: string | null
		oldestFirst: boolean
		limit: number
	},
) {
	let query = db
		.selectFrom('order_refunds as refund')
		.innerJoin('orders as order', 'order.id', 'refund.order_id')
		.selectAll('refund')
		.select(['order.number', 'order.buyer_name'])
		.where('refund.state', 'in', filter.states)
		.orderBy('refund.id', filter.oldestFirst ? 'asc' : 'desc')
		.limit(filter.limit)
	if (filter.cursor) query = query.where('refund.id', filter.oldestFirst ? '>' : '<', filter.cursor)
	return query.execute()
}

export async function countRefundsIn(db: Reader, states: readonly RefundState[], before?: Instant) {
	let query = db
		.selectFrom('order_refunds')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('state', 'in', states)
	if (before !== undefined) query = query.where('requested_at', '<', before)
	return (await query.executeTakeFirstOrThrow()).count
}

export async function insertReturns(
	tx: Tx,
	rows: readonly Insertable<OrdersSchema['order_returns']>[],
): Promise<void> {
	if (rows.length > 0) await tx.insertInto('order_returns').values(rows).execute()
}

/** The pieces of an order that came back or never will. */
export function selectReturnsOf(db: Reader, orderId: string): Promise<ReturnedUnit[]> {
	return db
		.selectFrom('order_returns')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('unit_id')
		.execute()
}

/**
 * When a piece (a column with its id) was given back or exchanged, or a bank took its money before
 * it had left: its shares were taken back then.
 * Null for one that its buyer keeps.
 */
export function takenBackAt(unitId: 'unit.id') {
	return sql<Instant | null>`coalesce(
		(select refund.settled_at from order_refund_units as part
			join order_refunds as refund on refund.id = part.refund_id
			where part.unit_id = ${sql.ref(unitId)} and refund.state in ('settled', 'owed')),
		(select exchange.made_at from order_exchanges as exchange
			where exchange.old_unit_id = ${sql.ref(unitId)}),
		(select back.received_at from order_returns as back where back.unit_id = ${sql.ref(unitId)}),
		(select coalesce(whole.refunded_at, case when whole.state = 'voided' then whole.ended_at end)
			from orders as whole where whole.id = ${sql.ref('unit.order_id')}))`
}

/** True for a piece (a column with its id) that came back or was written off. */
export function cameBack(unitId: 'unit.id') {
	return sql<boolean>`exists (select 1 from order_returns as back
		where back.unit_id = ${sql.ref(unitId)})`
}

/** True for a piece (a column with its id) that is set aside in exchange and was not sent yet. */
export function isSetAside(unitId: 'unit.id') {
	return sql<boolean>`exists (select 1 from order_exchanges as exchange
		where exchange.new_unit_id = ${sql.ref(unitId)} and not ${hasLeft('exchange.new_unit_id')})`
}

/** Pieces given back or exchanged that nobody has taken in yet. */
function piecesOut(db: Reader) {
	return db
		.selectFrom('order_refund_units as part')
		.innerJoin('order_refunds as refund', 'refund.id', 'part.refund_id')
		.leftJoin('order_returns as back', 'back.unit_id', 'part.unit_id')
		.select(['part.unit_id', 'refund.order_id'])
		.where('refund.state', 'in', bookedStates)
		.where('back.unit_id', 'is', null)
		.unionAll(
			db
				.selectFrom('order_exchanges as exchange')
				.leftJoin('order_returns as back', 'back.unit_id', 'exchange.old_unit_id')
				.select(['exchange.old_unit_id as unit_id', 'exchange.order_id'])
				.where('back.unit_id', 'is', null),
		)
		.as('piece')
}

/** A page of orders with pieces that nobody has taken in yet, the oldest order first. */
export function selectOrdersExpecting(db: Reader, after: string | null, limit: number) {
	let query = db
		.selectFrom(piecesOut(db))
		.innerJoin('orders as order', 'order.id', 'piece.order_id')
		.select((eb) => [
			'order.id',
			'order.number',
			'order.buyer_name',
			eb.fn.countAll<number>().as('pieces'),
		])
		.groupBy(['order.id', 'order.number', 'order.buyer_name'])
		.orderBy('order.id')
		.limit(limit)
	if (after !== null) query = query.where('order.id', '>', after)
	return query.execute()
}

export async function countPiecesOut(db: Reader): Promise<number> {
	const row = await db
		.selectFrom(piecesOut(db))
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return row.count
}

/** Pieces that are set aside in exchange and were not sent yet. */
export async function countSetAside(db: Reader): Promise<number> {
	const row = await db
		.selectFrom('order_exchanges as exchange')
		.leftJoin('order_parcel_units as part', 'part.unit_id', 'exchange.new_unit_id')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('part.unit_id', 'is', null)
		.executeTakeFirstOrThrow()
	return row.count
}

export async function insertExchange(
	tx: Tx,
	row: Insertable<OrdersSchema['order_exchanges']>,
): Promise<void> {
	await tx.insertInto('order_exchanges').values(row).execute()
}

export function selectExchangesOf(db: Reader, orderId: string): Promise<Exchange[]> {
	return db
		.selectFrom('order_exchanges as exchange')
		.leftJoin('order_parcel_units as part', 'part.unit_id', 'exchange.new_unit_id')
		.leftJoin('order_parcels as parcel', 'parcel.id', 'part.parcel_id')
		.selectAll('exchange')
		.select('parcel.sent_at')
		.where('exchange.order_id', '=', orderId)
		.orderBy('exchange.id')
		.execute()
}

/** One more piece of a line, sent in the place of another. */
export async function insertUnit(
	tx: Tx,
	unit: Insertable<OrdersSchema['order_units']>,
): Promise<void> {
	await tx.insertInto('order_units').values(unit).execute()
}

/** When a refund of an order last was declined or failed, if one was. */
export async function findLastFailure(db: Reader, orderId: string): Promise<Instant | null> {
	const row = await db
		.selectFrom('order_events')
		.select('at')
		.where('order_id', '=', orderId)
		.where('kind', 'in', ['refund-declined', 'refund-failed'] satisfies OrderEvent[])
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.at ?? null
}
