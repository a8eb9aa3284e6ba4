import type { Actor } from '#app/domain/audit/actor.ts'
import { sellAtCounter } from '#app/domain/orders/at-counter/sell-at-counter.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { tooLittle } from './errors.ts'
import { officerOf } from './officer.ts'
import { requireDrawer } from './require-drawer.server.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import { endSlipOf } from './slips/start-sale.server.ts'
import { findSale, insertMovement, insertSale } from './store.server.ts'

/**
 * The buyer pays in cash and takes the pieces along: a slip, or an order that was placed online to
 * be paid here. The cash lies in the officer's drawer, and what was handed over beyond the total
 * goes back as change. Sent twice, it is taken once.
 *
 * Refuses without a drawer opened today (`till.no_drawer`, `till.drawer_of_earlier_day`), less than
 * the total (`till.too_little`), and what `sellAtCounter` refuses.
 */
export async function receiveCash(
	deps: SlipDeps,
	{ number, handedSen }: { number: string; handedSen: Sen },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const officerId = officerOf(actor)
	await transaction(deps.db, async (tx) => {
		const drawer = await requireDrawer(tx, officerId, at)
		const sale = await lockWithPayment(tx, number)
		const { order } = sale
		const known = await findSale(tx, order.id)
		if (known?.officer_id === officerId && known.handed_sen === handedSen) return
		if (handedSen < order.total_sen) {
			throw tooLittle(subtract(order.total_sen, handedSen))
		}
		await sellAtCounter(tx, sale, { by: 'drawer', actor, at })
		await insertSale(tx, {
			order_id: order.id,
			officer_id: officerId,
			drawer_id: drawer.id,
			total_sen: order.total_sen,
			handed_sen: handedSen,
			sold_at: at,
			voided_at: null,
			void_reason: null,
		})
		await insertMovement(tx, {
			id: newId(),
			drawer_id: drawer.id,
			kind: 'sale',
			amount_sen: order.total_sen,
			order_id: order.id,
			note: null,
			at,
		})
		await endSlipOf(tx, order.id)
	})
}
