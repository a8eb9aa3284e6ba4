import type { Actor } from '#app/domain/audit/actor.ts'
import { sellAtCounter } from '#app/domain/orders/at-counter/sell-at-counter.server.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { transaction } from '#db/transaction.ts'
import { isOfEarlierDay } from './drawers.server.ts'
import { officerOf } from './officer.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import { endSlipOf } from './slips/start-sale.server.ts'
import { findSale, insertSale, lockOpenDrawer } from './store.server.ts'

/**
 * The officer has seen on the buyer's phone that the QRIS has succeeded: the pieces go along, and
 * the treasurer finds the money on the statement. Needs no drawer. Sent twice, it is taken once.
 * Refuses what `sellAtCounter` refuses.
 */
export async function acceptQris(
	deps: SlipDeps,
	{ number }: { number: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const officerId = officerOf(actor)
	await transaction(deps.db, async (tx) => {
		const drawer = await lockOpenDrawer(tx, officerId)
		const sale = await lockWithPayment(tx, number)
		const { order } = sale
		const known = await findSale(tx, order.id)
		if (known) {
			if (known.handed_sen === null && known.voided_at === null) return
			throw notInState('paid-at-counter')
		}
		await sellAtCounter(tx, sale, { by: 'vouched', actor, at })
		const isOfToday = drawer !== undefined && !isOfEarlierDay(drawer.opened_at, at)
		await insertSale(tx, {
			order_id: order.id,
			officer_id: officerId,
			drawer_id: isOfToday ? drawer.id : null,
			total_sen: order.total_sen,
			handed_sen: null,
			sold_at: at,
			voided_at: null,
			void_reason: null,
		})
		await endSlipOf(tx, order.id)
	})
}
