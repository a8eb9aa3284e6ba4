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

/** Credits that are final and were not taken back before. */
function finalCredits(db: Reader) {
	return db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.innerJoin('orders as order', 'order.id', 'unit.order_id')
		.where('order.savings_final_at', 'is not', null)
		.where((eb) =>
			eb.or([
				eb(takenBackAt('unit.id'), 'is', null),
				eb('order.savings_final_at', '<=', takenBackAt('unit.id')),
			]),
		)
}

/** Credits of a maker that are final and were not taken back before, by rule, lot and party. */
export function sumFinalCredits(
	db: Reader,
	makerId: string,
	{ until, since, paidSince }: CreditsWanted = {},
) {
	let credits = finalCredits(db)
		.select((eb) => [
			'unit.share_rule_version_id',
			'unit.lot_id',
			'share.party',
			eb.fn.sum<Sen>('share.amount_sen').as('sum'),
		])
		.where('share.maker_id', '=', makerId)
		.groupBy(['unit.share_rule_version_id', 'unit.lot_id', 'share.party'])
	if (until !== undefined) credits = credits.where('order.complaint_until', '<', until)
	if (since) credits = credits.where('order.savings_final_at', '>', since)
	if (paidSince !== undefined) credits = credits.where('order.paid_at', '>=', paidSince)
	return credits.execute()
}

/**
 * Final credits of every maker under some versions, by maker, version, lot and party: `at_0` is
 * what had become final before the first of the moments, and so on.
 */
export function sumFinalCreditsAt(
	db: Reader,
	versionIds: readonly string[],
	moments: readonly Instant[],
) {
	return finalCredits(db)
		.select(['share.maker_id', 'unit.share_rule_version_id', 'unit.lot_id', 'share.party'])
		.select((eb) =>
			moments.map((moment, index) =>
				eb.fn
					.sum<number>(
						eb
							.case()
							.when('order.savings_final_at', '<', moment)
							.then(eb.ref('share.amount_sen'))
							.else(0 as Sen)
							.end(),
					)
					.as(`at_${index}`),
			),
		)
		.where('share.maker_id', 'is not', null)
		.where('unit.share_rule_version_id', 'in', versionIds)
		.groupBy(['share.maker_id', 'unit.share_rule_version_id', 'unit.lot_id', 'share.party'])
		.execute()
}
