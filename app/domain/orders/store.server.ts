import type { Insertable, Updateable } from 'kysely'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { OrderStateName, OrdersSchema } from '#db/schema/orders.ts'
import { cameBack, isSetAside, takenBackAt } from './refunds/store.server.ts'

export type NewOrder = Insertable<OrdersSchema['orders']>

/** Rows in one insert: ten parameters each must stay under SQLite's 32 766. */
const ROWS_PER_INSERT = 2_000

export async function insertOrder(
	tx: Tx,
	order: NewOrder,
	lines: readonly Insertable<OrdersSchema['order_lines']>[],
	units: readonly Insertable<OrdersSchema['order_units']>[],
): Promise<void> {
	await tx.insertInto('orders').values(order).execute()
	await tx.insertInto('order_lines').values(lines).execute()
	for (let from = 0; from < units.length; from += ROWS_PER_INSERT) {
		const some = units.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('order_units').values(some).execute()
	}
}

export function findOrderBy(
	db: Reader,
	column: 'id' | 'token' | 'number' | 'attempt_key' | 'payment_id',
	value: string,
) {
	return db.selectFrom('orders').selectAll().where(column, '=', value).executeTakeFirst()
}

/** An order, locked until the transaction ends. Its payment is locked before it. */
export function lockOrder(tx: Tx, paymentId: string) {
	return tx
		.selectFrom('orders')
		.selectAll()
		.where('payment_id', '=', paymentId)
		.forUpdate()
		.executeTakeFirst()
}

export async function updateOrder(
	tx: Tx,
	id: string,
	change: Updateable<OrdersSchema['orders']>,
): Promise<void> {
	await tx.updateTable('orders').set(change).where('id', '=', id).execute()
}

export function selectLines(db: Reader, orderId: string) {
	return db
		.selectFrom('order_lines')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('position')
		.execute()
}

export function selectUnits(db: Reader, orderId: string) {
	return db
		.selectFrom('order_units')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('position')
		.execute()
}

export async function insertShares(
	tx: Tx,
	shares: readonly Insertable<OrdersSchema['unit_shares']>[],
): Promise<void> {
	for (let from = 0; from < shares.length; from += ROWS_PER_INSERT) {
		const some = shares.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('unit_shares').values(some).execute()
	}
}

/** What each party got of an order, by unit and position. */
export function selectShares(db: Reader, orderId: string) {
	return db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.selectAll('share')
		.select(['unit.position as unit_position', 'unit.lot_id'])
		.where('unit.order_id', '=', orderId)
		.orderBy('unit.position')
		.orderBy('share.position')
		.execute()
}

/** A page of a maker's shares before an id, newest first, with their units and orders. */
export function selectSharesOfMaker(
	db: Reader,
	makerId: string,
	before: string | null,
	limit: number,
) {
	let query = db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.innerJoin('order_lines as line', 'line.id', 'unit.line_id')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select([
			'share.id as share_id',
			'share.maker_id',
			'share.party',
			'share.amount_sen',
			'share.weight',
			'share.weight_total',
			'unit.position as unit_position',
			'unit.lot_id',
			'unit.price_sen',
			'unit.material_cost_sen',
			'unit.share_rule_version_id',
			'line.product_name_id',
			'line.product_name_en',
			'line.variant_label_id',
			'line.variant_label_en',
			'order.number',
			'order.state',
			'order.paid_at',
			'order.savings_final_at',
			'order.complaint_until',
		])
		.select(takenBackAt('unit.id').as('taken_back_at'))
		.where('share.maker_id', '=', makerId)
		.orderBy('share.id', 'desc')
		.limit(limit)
	if (before !== null) query = query.where('share.id', '<', before)
	return query.execute()
}

export async function insertOrderEvent(
	tx: Tx,
	event: {
		orderId: string
		kind: string
		actor: Actor
		at: Instant
		details?: Readonly<Record<string, string>>
	},
): Promise<void> {
	await tx
		.insertInto('order_events')
		.values({
			id: newId(),
			order_id: event.orderId,
			at: event.at,
			kind: event.kind,
			actor_kind: event.actor.kind,
			actor_id: actorId(event.actor),
			details: JSON.stringify(event.details ?? {}),
		})
		.execute()
}

export function selectOrderEvents(db: Reader, orderId: string) {
	return db
		.selectFrom('order_events')
		.selectAll()
		.where('order_id', '=', orderId)
		.orderBy('at')
		.orderBy('id')
		.execute()
}

/** A page of orders beyond an id, in the order they were placed or the other way round. */
export function selectOrders(
	db: Reader,
	filter: {
		states: readonly OrderStateName[] | null
		cursor: string | null
		oldestFirst: boolean
		limit: number
	},
) {
	let query = db
		.selectFrom('orders')
		.select([
			'id',
			'number',
			'state',
			'buyer_name',
			'address_country',
			'address_city',
			'address_province',
			'total_sen',
			'placed_at',
			'paid_at',
			'sent_at',
		])
		.orderBy('id', filter.oldestFirst ? 'asc' : 'desc')
		.limit(filter.limit)
	if (filter.states) query = query.where('state', 'in', filter.states)
	if (filter.cursor) query = query.where('id', filter.oldestFirst ? '>' : '<', filter.cursor)
	return query.execute()
}

export function selectOrdersByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('orders').select(['id', 'number', 'state']).where('id', 'in', ids).execute()
}

/** Orders placed in a span of time, by state: how many, and what they come to. */
export function sumOrdersPlaced(db: Reader, from: Instant, until: Instant) {
	return db
		.selectFrom('orders')
		.select(['state'])
		.select((eb) => [
			eb.fn.countAll<number>().as('count'),
			eb.fn.sum<Sen>('total_sen').as('total_sen'),
		])
		.where('placed_at', '>=', from)
		.where('placed_at', '<', until)
		.groupBy('state')
		.execute()
}

export async function countOrdersSent(db: Reader, from: Instant, until: Instant): Promise<number> {
	const row = await db
		.selectFrom('orders')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('sent_at', '>=', from)
		.where('sent_at', '<', until)
		.executeTakeFirstOrThrow()
	return row.count
}

export async function countOrdersIn(db: Reader, states: readonly OrderStateName[]) {
	const row = await db
		.selectFrom('orders')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('state', 'in', states)
		.executeTakeFirstOrThrow()
	return row.count
}

/** A page of orders, by payment, that are on their way since this moment or longer. */
export function selectOrdersSentBy(db: Reader, sentBy: Instant, after: string, limit: number) {
	return selectDue(db, { state: 'sent', column: 'sent_at', at: sentBy, after, limit })
}

/** Received orders past a payment whose time to complain has ended. */
export function selectOrdersToFinalise(db: Reader, now: Instant, after: string, limit: number) {
	return selectDue(db, { state: 'received', column: 'complaint_until', at: now, after, limit })
}

/** A page of payments whose orders are in a state and for which a moment has come. */
async function selectDue(
	db: Reader,
	due: {
		state: OrderStateName
		column: 'sent_at' | 'complaint_until'
		at: Instant
		after: string
		limit: number
	},
): Promise<string[]> {
	const rows = await db
		.selectFrom('orders')
		.select('payment_id')
		.where('state', '=', due.state)
		.where(due.column, '<=', due.at)
		.where('payment_id', '>', due.after)
		.orderBy('payment_id')
		.limit(due.limit)
		.execute()
	return rows.map((row) => row.payment_id)
}

/** Pieces of each lot that were paid for and neither came back to it nor were written off. */
export function selectSoldByLot(db: Reader) {
	return db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select((eb) => ['unit.lot_id', eb.fn.countAll<number>().as('count')])
		.where('order.paid_at', 'is not', null)
		.where('order.state', '<>', 'voided')
		.where((eb) => eb.not(cameBack('unit.id')))
		.where((eb) => eb.not(isSetAside('unit.id')))
		.groupBy('unit.lot_id')
		.execute()
}
