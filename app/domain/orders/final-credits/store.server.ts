import { takenBackAt } from '#app/domain/orders/refunds/store.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** Which of a maker's final credits are asked for. */
export interface CreditsWanted {
	/** those whose time to complain had ended before this moment: the day they are booked on */
	readonly until?: Instant | undefined
	/** those that became final after this moment */
	readonly since?: Instant | null | undefined
	/** those of orders paid from this moment on */
	readonly paidSince?: Instant
}

/** Credits of a maker that are final and were not taken back before, by rule, lot and party. */
export function sumFinalCredits(
	db: Reader,
	makerId: string,
	{ until, since, paidSince }: CreditsWanted = {},
) {
	let credits = db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.select((eb) => [
			'unit.share_rule_version_id',
			'unit.lot_id',
			'share.party',
			eb.fn.sum<Sen>('share.amount_sen').as('sum'),
		])
		.where('share.maker_id', '=', makerId)
		.where('order.savings_final_at', 'is not', null)
		.where((eb) =>
			eb.or([
				eb(takenBackAt('unit.id'), 'is', null),
				eb('order.savings_final_at', '<=', takenBackAt('unit.id')),
			]),
		)
		.groupBy(['unit.share_rule_version_id', 'unit.lot_id', 'share.party'])
	if (until !== undefined) credits = credits.where('order.complaint_until', '<', until)
	if (since) credits = credits.where('order.savings_final_at', '>', since)
	if (paidSince !== undefined) credits = credits.where('order.paid_at', '>=', paidSince)
	return credits.execute()
}
