import { system } from '#app/domain/audit/actor.ts'
import type { BookedShare } from '#app/domain/bookkeeping/accounts-of-parties.server.ts'
import { bookDisputeLost } from '#app/domain/bookkeeping/book-dispute-lost.server.ts'
import { bookOrderChargedBack } from '#app/domain/bookkeeping/book-order-charged-back.server.ts'
import { bookPartRefunded } from '#app/domain/bookkeeping/book-part-refunded.server.ts'
import { type DisputeMark, stepOf } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { quoteAll, readRefundable } from '#app/domain/orders/refunds/quotes-of-refunds.server.ts'
import { nothingLeft } from '#app/domain/orders/refunds/record-refunded.server.ts'
import { returnHome } from '#app/domain/orders/refunds/return-home.server.ts'
import { writeAssignment } from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { isUntouched } from '#app/domain/orders/refunds/units-gone.server.ts'
import { voidRefunds } from '#app/domain/orders/refunds/void-refunds.server.ts'
import { selectShares, selectUnits } from '#app/domain/orders/store.server.ts'
import { bookedShare } from '#app/domain/orders/unit-splits.server.ts'
import type { DisputeChange } from '#app/domain/payments/disputes/record-dispute.server.ts'
import { recordLoss } from '#app/domain/payments/disputes/record-loss.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'

/** A dispute that is lost, and what hearing of it has changed. */
export interface Loss extends DisputeChange {
	/** it was lost before: more is withdrawn, or something came back after all */
	readonly wasOver: boolean
	readonly mark: DisputeMark
}

/**
 * A bank keeps money of a payment, all of it or a part. What was asked for and does not fit any
 * more beside it comes to nothing; what is still owed to the buyer is paid with it. All that is
 * left of an order that never left the house undoes what is left of the order: its pieces are on
 * sale again. Everything else falls on the reserve, no maker loses anything, and it counts as a
 * sum that the buyer has back already. The caller holds the locks of payment and order.
 */
export async function settleLoss(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	loss: Loss,
	now: Instant,
): Promise<void> {
	const { dispute, heldSen, wasOver, mark } = loss
	const isUntouchedYet = await isUntouched(tx, order, null)
	const gone = { goneSen: heldSen, withOwed: true }
	const owedSen = heldSen > 0 ? await voidRefunds(tx, { payment, order }, gone, now) : ZERO
	const left = await readRefundable(tx, order, payment)
	const isUndone = !wasOver && stepOf('charged-back', order.state) !== undefined
	const isAllLeft = left.leftSen > 0 && heldSen >= left.leftSen
	const at = { payment, order }
	if (isUndone && isAllLeft && order.state === 'part-sent') {
		return await undoHome(tx, at, { ...loss, owedSen }, now)
	}
	if (isUndone && isAllLeft && left.units.length > 0) {
		const isWhole = isUntouchedYet && heldSen === order.total_sen
		return await undo(tx, at, { ...loss, owedSen, isWhole }, now)
	}
	if (heldSen !== 0) await bookLoss(tx, order, { dispute, heldSen, owedSen, undone: [] }, now)
	if (wasOver) return
	const change = { dispute: mark }
	await recordStep(tx, order, { event: 'dispute-lost', actor: system, at: now, change })
}

interface Bearing {
	payment: Payment
	order: OrderRow
}

async function bookLoss(
	tx: Tx,
	order: OrderRow,
	{
		dispute,
		heldSen,
		...of
	}: Pick<Loss, 'dispute' | 'heldSen'> & { owedSen: Sen; undone: readonly BookedShare[] },
	now: Instant,
): Promise<void> {
	await recordLoss(tx, dispute, heldSen)
	const borneSen = dispute.written_off_sen
	const lost = { orderId: order.id, disputeId: dispute.id, borneSen, amountSen: heldSen, ...of }
	await bookDisputeLost(tx, { ...lost, lostAt: now }, now)
}

/** All of an order is still in the house: what is left of it is undone and over. */
async function undo(
	tx: Tx,
	{ payment, order }: Bearing,
	{ dispute, heldSen, mark, owedSen, isWhole }: Loss & { owedSen: Sen; isWhole: boolean },
	now: Instant,
): Promise<void> {
	const { refunds, units: kept } = await readRefundable(tx, order, payment)
	if (isWhole) {
		const undone = { orderId: order.id, disputeId: dispute.id, chargedBackAt: now }
		await bookOrderChargedBack(tx, undone, now)
	} else {
		// What was found before and not assigned was no piece's either: all pieces are at home.
		for (const { id } of refunds.filter(({ state }) => state === 'unassigned')) {
			const foundFor = { unitIds: [], withShipping: false, bearer: 'reserve' as const }
			const assignment = { refundId: id, foundFor, actor: system, at: now }
			await writeAssignment(tx, { payment, order }, assignment)
		}
		await bookRest(tx, { payment, order }, { disputeId: dispute.id, heldSen, owedSen }, now)
	}
	await recordLoss(tx, dispute, heldSen)
	const ids = new Set(kept.map(({ id }) => id))
	const units = (await selectUnits(tx, order.id)).filter(({ id }) => ids.has(id))
	await returnHome(tx, order.id, units, now)
	const change = { dispute: mark, refunded_at: now }
	await recordStep(tx, order, { event: 'charged-back', actor: system, at: now, change })
}

/** Only what never left is undone: its shares bear their part of the loss, the reserve the rest. */
async function undoHome(
	tx: Tx,
	{ order }: Bearing,
	{ dispute, heldSen, mark, owedSen }: Loss & { owedSen: Sen },
	now: Instant,
): Promise<void> {
	const units = await unitsToSend(tx, order.id)
	const ids = new Set(units.map(({ id }) => id))
	const shares = (await selectShares(tx, order.id)).filter((share) => ids.has(share.unit_id))
	await returnHome(tx, order.id, units, now)
	const undone = shares.map(bookedShare)
	await bookLoss(tx, order, { dispute, heldSen, owedSen, undone }, now)
	const change = { dispute: mark, ...(await nothingLeft(tx, order, now)) }
	await recordStep(tx, order, { event: 'charged-back', actor: system, at: now, change })
}

/** What is left of an order of which some went back before: piece by piece, as a refund of it. */
async function bookRest(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	lost: { disputeId: string; heldSen: Sen; owedSen: Sen },
	now: Instant,
): Promise<void> {
	const rest = quoteAll(await readRefundable(tx, order, payment))
	const ids = new Set(rest.units.map(({ id }) => id))
	const shares = (await selectShares(tx, order.id)).filter((share) => ids.has(share.unit_id))
	const { heldSen, owedSen } = lost
	// The bank may take more than the buyer was still to have: nobody but the reserve bears that.
	const excessSen = subtract(subtract(heldSen, rest.amountSen), owedSen)
	await bookPartRefunded(
		tx,
		{
			orderId: order.id,
			key: `order-charged-back:${lost.disputeId}`,
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
