import { system } from '#app/domain/audit/actor.ts'
import { bookDisputeLost } from '#app/domain/bookkeeping/book-dispute-lost.server.ts'
import { bookOrderChargedBack } from '#app/domain/bookkeeping/book-order-charged-back.server.ts'
import { bookPartRefunded } from '#app/domain/bookkeeping/book-part-refunded.server.ts'
import { type DisputeMark, mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { isUndecided } from '#app/domain/orders/refund.ts'
import {
	quoteRest,
	type Refundable,
	readRefundable,
} from '#app/domain/orders/refunds/quotes-of-refunds.server.ts'
import { nothingLeft } from '#app/domain/orders/refunds/record-given-back.server.ts'
import { returnHome } from '#app/domain/orders/refunds/return-home.server.ts'
import { assignToNoPiece } from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { lockOrder, selectShares, selectUnits } from '#app/domain/orders/store.server.ts'
import { bookedShare } from '#app/domain/orders/unit-splits.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'

/** What a bank takes in this moment: nothing where the reserve has borne it before. */
interface Lost {
	/** names its entry in the ledger */
	key: string
	heldSen: Sen
	/** of it, what was owed to the buyer and is paid by it */
	owedSen: Sen
}

/** How the order stands after it, where that changes. */
interface Change {
	dispute?: DisputeMark
}

/**
 * All of an order is still in the house, and its money has gone: what is left of it is undone, its
 * pieces are on sale again, and it is over. `isWhole`: nothing of it went back before. The caller
 * holds the locks of payment and order.
 */
export async function reverseOrder(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	{ lost, change }: { lost: Lost & { isWhole: boolean }; change: Change },
	now: Instant,
): Promise<void> {
	const { units: kept } = await readRefundable(tx, order, payment)
	const ids = new Set(kept.map(({ id }) => id))
	// Lots before balances, as everywhere.
	const units = (await selectUnits(tx, order.id)).filter(({ id }) => ids.has(id))
	await returnHome(tx, order.id, units, now)
	if (lost.isWhole) {
		const undone = { orderId: order.id, key: lost.key, chargedBackAt: now }
		await bookOrderChargedBack(tx, undone, now)
	} else {
		// What was found before and not assigned was no piece's either: all pieces are at home.
		await assignToNoPiece(tx, { payment, order }, now)
		const left = await readRefundable(tx, order, payment)
		const rest = quoteRest({ ...withoutDebt(left, lost.owedSen), units: kept })
		await bookRest(tx, order, { rest, ids, lost }, now)
	}
	const changed = { ...change, refunded_at: now }
	await recordStep(tx, order, { event: 'charged-back', actor: system, at: now, change: changed })
}

/**
 * Of an order that has left in part only what never left is undone: its shares bear their part of
 * the loss, the reserve the rest. The caller holds the locks of payment and order.
 */
export async function reverseHome(
	tx: Tx,
	order: OrderRow,
	{ lost, change }: { lost: Lost; change: Change },
	now: Instant,
): Promise<void> {
	const units = await unitsToSend(tx, order.id)
	const ids = new Set(units.map(({ id }) => id))
	const shares = (await selectShares(tx, order.id)).filter((share) => ids.has(share.unit_id))
	await returnHome(tx, order.id, units, now)
	const { key, heldSen: amountSen, owedSen } = lost
	const undone = shares.map(bookedShare)
	await bookDisputeLost(
		tx,
		{ orderId: order.id, key, amountSen, owedSen, undone, lostAt: now },
		now,
	)
	const changed = { ...change, ...(await nothingLeft(tx, order, now)) }
	await recordStep(tx, order, { event: 'charged-back', actor: system, at: now, change: changed })
}

/**
 * The last part that was under way beside a lost dispute has gone back, and none of the money is
 * left: what never left the house is undone just as it would have been by the dispute, and the
 * reserve has back what it bore in its place. The caller holds the locks of payment and order.
 */
export async function reverseAfterLoss(tx: Tx, payment: Payment, now: Instant): Promise<void> {
	const order = await lockOrder(tx, payment.id)
	invariant(order, `payment ${payment.id} belongs to an order`)
	if (!mayHappen('charged-back', order.state)) return
	const left = await readRefundable(tx, order, payment)
	const isOpen = left.refunds.some(({ state }) => isUndecided(state))
	if (left.lostSen === 0 || left.leftSen > 0 || isOpen) return
	const lost = { key: `order-undone:${order.id}`, heldSen: ZERO, owedSen: ZERO, isWhole: false }
	if (order.state === 'part-sent') await reverseHome(tx, order, { lost, change: {} }, now)
	else await reverseOrder(tx, { payment, order }, { lost, change: {} }, now)
}

/** What of the loss pays a debt is left of no piece, and was never borne by the reserve. */
function withoutDebt(left: Refundable, owedSen: Sen): Refundable {
	const borne = { ...left.borne, reserve: add(left.borne.reserve, owedSen) }
	return { ...left, leftSen: subtract(left.leftSen, owedSen), borne }
}

/** What is left of an order of which some went back before: piece by piece, as a refund of it. */
async function bookRest(
	tx: Tx,
	order: OrderRow,
	of: { rest: ReturnType<typeof quoteRest>; ids: ReadonlySet<string>; lost: Lost },
	now: Instant,
): Promise<void> {
	const { rest, ids, lost } = of
	const { key, heldSen, owedSen } = lost
	const shares = (await selectShares(tx, order.id)).filter((share) => ids.has(share.unit_id))
	// The bank may take more than the buyer was still to have: nobody but the reserve bears that.
	const excessSen = subtract(subtract(heldSen, rest.amountSen), owedSen)
	await bookPartRefunded(
		tx,
		{
			orderId: order.id,
			key,
			kind: 'order.charged-back',
			refundedAt: now,
			amountSen: heldSen,
			paidFrom: 'disputed',
			savingsFinal: order.savings_final_at !== null,
			shares: shares.map(bookedShare),
			shippingSen: rest.shippingSen,
			codeSen: rest.codeSen,
			owedSen,
			borne: { reserve: excessSen, capital: ZERO },
			restored: rest.restored,
		},
		now,
	)
}
