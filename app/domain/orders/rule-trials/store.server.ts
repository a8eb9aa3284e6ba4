import { keptStates } from '#app/domain/orders/life.ts'
import { takenBackAt } from '#app/domain/orders/refunds/store.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** Of which lots, and when paid: the end is not part of it. */
export interface SoldIn {
	readonly from: Instant
	readonly until: Instant
}

/** Pieces paid for in a period and not given back. */
function soldIn(db: Reader, { from, until }: SoldIn) {
	return db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.where('order.paid_at', '>=', from)
		.where('order.paid_at', '<', until)
		.where('order.state', 'in', keptStates)
		.where(takenBackAt('unit.id'), 'is', null)
}

/** So many lots of which pieces were sold, after one of them, in the order of their ids. */
export async function selectLotsSold(db: Reader, period: SoldIn, after: string, most: number) {
	const rows = await soldIn(db, period)
		.select('unit.lot_id')
		.distinct()
		.where('unit.lot_id', '>', after)
		.orderBy('unit.lot_id')
		.limit(most)
		.execute()
	return rows.map(({ lot_id }) => lot_id)
}

/** Pieces that are all alike (lot, price, material and rule), counted. */
export function countUnitsAlike(db: Reader, period: SoldIn, lotIds: readonly string[]) {
	return soldIn(db, period)
		.where('unit.lot_id', 'in', lotIds)
		.select((eb) => [
			'unit.lot_id',
			'unit.price_sen',
			'unit.material_cost_sen',
			'unit.share_rule_version_id',
			eb.fn.countAll<number>().as('units'),
		])
		.groupBy([
			'unit.lot_id',
			'unit.price_sen',
			'unit.material_cost_sen',
			'unit.share_rule_version_id',
		])
		.execute()
}

/** What was really shared of them, by lot, rule, party and maker. */
export function sumSharesOf(db: Reader, period: SoldIn, lotIds: readonly string[]) {
	return soldIn(db, period)
		.innerJoin('unit_shares as share', 'share.unit_id', 'unit.id')
		.where('unit.lot_id', 'in', lotIds)
		.select((eb) => [
			'unit.lot_id',
			'unit.share_rule_version_id',
			'share.party',
			'share.maker_id',
			eb.fn.sum<Sen>('share.amount_sen').as('sum'),
		])
		.groupBy(['unit.lot_id', 'unit.share_rule_version_id', 'share.party', 'share.maker_id'])
		.execute()
}
