import { system } from '#app/domain/audit/actor.ts'
import { bookOrderPaid, type OrderPaid } from '#app/domain/bookkeeping/book-order-paid.server.ts'
import type { UnitShare } from '#app/domain/shares/waterfall.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { notInState } from './errors.ts'
import { mayHappen } from './life.ts'
import type { OrderRow } from './open-payment.server.ts'
import { totalsByParty } from './party-total.ts'
import { recordStep } from './record-step.server.ts'
import { insertShares, selectUnits } from './store.server.ts'
import { shareRow, splitUnits } from './unit-splits.server.ts'

/** Where the money of an order is, and what it holds above the total. */
export interface OrderMoney {
	paidFrom: OrderPaid['paidFrom']
	codeSen: Sen
}

/**
 * A paid order: its reserved pieces are sold, each unit's price is split by the rule frozen on it
 * and the contribution sheet of its batch, the split is stored for good and booked. The caller
 * holds the locks of payment and order.
 */
export async function captureOrder(
	tx: Tx,
	order: OrderRow,
	paidAt: Instant,
	now: Instant,
	money: OrderMoney = { paidFrom: 'gateway', codeSen: ZERO },
): Promise<void> {
	if (!mayHappen('paid', order.state)) throw notInState('paid')
	const shares = await sellOrder(tx, order, paidAt, now, money)
	await recordStep(tx, order, {
		event: 'paid',
		actor: system,
		at: now,
		change: { paid_at: paidAt, ended_at: null },
		news: { kind: 'order-paid', parties: totalsByParty(shares) },
	})
}

/**
 * The sale itself, without its place in the order's life: pieces, shares and entry. Returns the
 * shares. The caller holds the locks of payment and order, and records the step.
 */
export async function sellOrder(
	tx: Tx,
	order: OrderRow,
	paidAt: Instant,
	now: Instant,
	money: OrderMoney,
): Promise<UnitShare[]> {
	const units = await selectUnits(tx, order.id)
	const sold = await sellReserved(tx, { holderId: order.id, at: now })
	invariant(sold === units.length, `order ${order.number} holds all of its pieces`)
	const shares = await splitUnits(tx, units)
	invariant(
		add(order.shipping_sen, ...shares.map(({ share }) => share.amountSen)) === order.total_sen,
		`the shares of order ${order.number} and its shipping are its total`,
	)
	await insertShares(tx, shares.map(shareRow))
	await bookOrderPaid(
		tx,
		{
			orderId: order.id,
			paidAt,
			totalSen: order.total_sen,
			shippingSen: order.shipping_sen,
			...money,
			shares,
		},
		now,
	)
	return shares.map(({ share }) => share)
}
