import type { Actor } from '#app/domain/audit/actor.ts'
import { voidAtCounter } from '#app/domain/orders/at-counter/void-at-counter.server.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { negate } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { isOfEarlierDay } from './drawers.server.ts'
import { notEnoughCash, notYourSale, saleClosed } from './errors.ts'
import { officerOf } from './officer.ts'
import { cashIn } from './record-cash.server.ts'
import type { SlipDeps } from './slips/change-slip-line.server.ts'
import {
	findSale,
	insertMovement,
	lockOpenDrawer,
	markVoided,
	type SaleRow,
} from './store.server.ts'

/**
 * A sale at the counter was a mistake: the cash goes back to the buyer out of the same drawer, the
 * pieces go back to their lots, the entry is reversed. Only by the officer who sold it, with a
 * reason, and only until its drawer is closed; a QRIS without a drawer on the same day. After that
 * there is the refund.
 *
 * Refuses what was sold elsewhere (`orders.not_voidable`), by somebody else (`till.not_your_sale`),
 * or is over (`till.sale_closed`), a drawer that has less (`till.not_enough_cash`), and what
 * `voidAtCounter` refuses.
 */
export async function voidSale(
	deps: SlipDeps,
	{ number, reason }: { number: string; reason: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const drawer = await lockOpenDrawer(tx, officerOf(actor))
		const locked = await lockWithPayment(tx, number)
		const { order } = locked
		const sale = await findSale(tx, order.id)
		if (!sale || sale.voided_at !== null) throw notInState('voided')
		if (sale.officer_id !== officerOf(actor)) throw notYourSale()
		if (!isStillOpen(sale, drawer?.id, at)) throw saleClosed()
		if (sale.handed_sen !== null && drawer) {
			const thereSen = await cashIn(tx, drawer.id)
			if (thereSen < sale.total_sen) throw notEnoughCash(thereSen)
		}
		await voidAtCounter(tx, locked, { reason, actor, at })
		await markVoided(tx, order.id, { voided_at: at, void_reason: reason })
		if (sale.handed_sen !== null) await takeOut(tx, sale, at)
	})
}

function isStillOpen(sale: SaleRow, openDrawerId: string | undefined, at: Instant): boolean {
	if (sale.drawer_id !== null) return sale.drawer_id === openDrawerId
	return !isOfEarlierDay(sale.sold_at, at)
}

async function takeOut(tx: Tx, sale: SaleRow, at: Instant): Promise<void> {
	if (sale.drawer_id === null) return
	await insertMovement(tx, {
		id: newId(),
		drawer_id: sale.drawer_id,
		kind: 'void',
		amount_sen: negate(sale.total_sen),
		order_id: sale.order_id,
		note: null,
		at,
	})
}
