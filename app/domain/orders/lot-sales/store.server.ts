import { keptStates } from '#app/domain/orders/life.ts'
import { takenBackAt } from '#app/domain/orders/refunds/store.server.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** Pieces of these lots, by lot, that are paid for and not given back. */
export function countSoldOf(db: Reader, lotIds: readonly string[]) {
	return db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select((eb) => ['unit.lot_id', eb.fn.countAll<number>().as('units')])
		.where('unit.lot_id', 'in', lotIds)
		.where('order.state', 'in', keptStates)
		.where(takenBackAt('unit.id'), 'is', null)
		.groupBy('unit.lot_id')
		.execute()
}

/**
 * What makers were credited of these lots, by lot and maker: a refund takes back what was not
 * final. What was held for somebody when it was sold is not among it.
 */
export function sumCreditsOf(db: Reader, lotIds: readonly string[]) {
	return db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.innerJoin('unit_shares as share', 'share.unit_id', 'unit.id')
		.select((eb) => ['unit.lot_id', 'share.maker_id', eb.fn.sum<Sen>('share.amount_sen').as('sum')])
		.where('unit.lot_id', 'in', lotIds)
		.where('share.party', '=', 'maker')
		.where((eb) =>
			eb.or([
				eb(takenBackAt('unit.id'), 'is', null),
				eb('order.savings_final_at', '<=', takenBackAt('unit.id')),
			]),
		)
		.groupBy(['unit.lot_id', 'share.maker_id'])
		.execute()
}

/** The piece of a lot that was paid for last and is not given back. */
export function selectLastSold(db: Reader, lotId: string) {
	return db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select(['unit.id', 'unit.price_sen', 'unit.material_cost_sen', 'unit.share_rule_version_id'])
		.where('unit.lot_id', '=', lotId)
		.where('order.state', 'in', keptStates)
		.where(takenBackAt('unit.id'), 'is', null)
		.orderBy('order.paid_at', 'desc')
		.orderBy('unit.id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

/** What of one piece bought extra food, as it was stored when it was sold. */
export async function sumExtraFoodOf(db: Reader, unitId: string): Promise<Sen> {
	const share = await db
		.selectFrom('unit_shares')
		.select('amount_sen')
		.where('unit_id', '=', unitId)
		.where('party', '=', 'extra-food')
		.executeTakeFirst()
	return share?.amount_sen ?? ZERO
}

/** Shares of a maker that were held when they were sold, of orders that are final by now. */
export async function sumHeldShares(
	db: Reader,
	lotId: string,
	makerId: string,
): Promise<Sen | null> {
	const row = await db
		.selectFrom('order_units as unit')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.innerJoin('unit_shares as share', 'share.unit_id', 'unit.id')
		.select((eb) => eb.fn.sum<Sen | null>('share.amount_sen').as('sum'))
		.where('unit.lot_id', '=', lotId)
		.where('share.maker_id', '=', makerId)
		.where('share.party', '=', 'held')
		.where('order.savings_final_at', 'is not', null)
		.where((eb) =>
			eb.or([
				eb(takenBackAt('unit.id'), 'is', null),
				eb('order.savings_final_at', '<=', takenBackAt('unit.id')),
			]),
		)
		.executeTakeFirstOrThrow()
	return row.sum
}

/** The pieces whose shares these are, with their orders; what is no share has none. */
export function selectPiecesOfShares(db: Reader, shareIds: readonly string[]) {
	return db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select(['share.id', 'share.unit_id', 'unit.lot_id', 'order.number'])
		.where('share.id', 'in', shareIds)
		.execute()
}
