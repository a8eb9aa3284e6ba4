import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { reserveAgain } from '#app/domain/orders/by-hand/reserve-again.server.ts'
import { sellOrder } from '#app/domain/orders/capture-order.server.ts'
import { notInState, notPaidAtCounter } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { recordParcel } from '#app/domain/orders/parcels/record-parcel.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { selectUnits } from '#app/domain/orders/store.server.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import { recordPayment } from '#app/domain/payments/record-payment.server.ts'
import { soldOut } from '#app/domain/stock/errors.ts'
import type { Instant } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { handingOver } from './record-hand-over.server.ts'

/** An order and its payment, both locked by the caller. */
export interface LockedSale {
	readonly payment: Payment
	readonly order: OrderRow
}

/**
 * Paid and taken along in one step: the pieces leave their lots, the shares are stored and booked,
 * and the time to complain runs from this hand-over. `drawer`: the cash is counted by the caller;
 * `vouched`: an officer has seen the buyer's QRIS succeed, and the treasurer will find its money.
 * An order whose time was over is filled if its pieces can be had again.
 *
 * Refuses what is not paid this way (`orders.not_paid_at_counter`), what waits for no payment
 * (`orders.not_payable`), and pieces that somebody else has (`stock.sold_out`).
 */
export async function sellAtCounter(
	tx: Tx,
	{ payment, order }: LockedSale,
	money: { by: 'drawer' | 'vouched'; actor: Actor; at: Instant },
): Promise<void> {
	const { by, actor, at } = money
	await requireTakeable(tx, { payment, order }, by)
	const isSetAside = order.state === 'awaiting-payment'
	if (!isSetAside && !(await reserveAgain(tx, order, at))) {
		throw soldOut({ variantId: '', left: 0 })
	}
	const kind = by === 'drawer' ? 'cash' : 'vouched'
	await recordPayment(tx, payment.id, { kind, paidAt: at }, at)
	await sellOrder(tx, order, at, at, { paidFrom: by, codeSen: ZERO })
	const unitIds = (await selectUnits(tx, order.id)).map(({ id }) => id)
	await recordParcel(tx, order.id, { way: null, unitIds, actor, at })
	const { change, news } = await handingOver(tx, at)
	await recordStep(tx, order, {
		event: 'paid-at-counter',
		actor,
		at,
		change: { ...change, ended_at: null, paid_at: at },
		news,
	})
	await recordAudit(tx, {
		actor,
		action: 'orders.paid-at-counter',
		subjectKind: 'order',
		subjectId: order.id,
		details: { amountSen: order.total_sen, by },
		at,
	})
}

/**
 * Cash is taken for whatever is fetched and to be paid in cash; a QRIS is vouched for only where
 * the officer has begun the sale: who orders online shows a proof instead.
 */
async function requireTakeable(
	tx: Tx,
	{ payment, order }: LockedSale,
	by: 'drawer' | 'vouched',
): Promise<void> {
	const isMeant =
		by === 'drawer'
			? payment.method === 'cash'
			: payment.method === 'qris' && order.channel === 'till'
	if (!isMeant) throw notPaidAtCounter()
	if (!mayHappen('paid-at-counter', order.state)) throw notInState('paid-at-counter')
	// What was given up at the counter is on its slip again.
	const isGivenUp = order.channel === 'till' && order.state === 'expired'
	const isBegunElsewhere = order.cancel_asked_at !== null || (await heldOf(tx, payment)) > 0
	if (isGivenUp || isBegunElsewhere) throw notInState('paid-at-counter')
}
