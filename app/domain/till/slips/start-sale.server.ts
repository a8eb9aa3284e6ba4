import type { Actor } from '#app/domain/audit/actor.ts'
import { cancelAtCounter } from '#app/domain/orders/at-counter/cancel-at-counter.server.ts'
import { placeAtCounter } from '#app/domain/orders/at-counter/place-at-counter.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import type { Payees } from '#app/domain/payments/method.ts'
import { soldOut } from '#app/domain/stock/errors.ts'
import { pieceWithdrawn, slipEmpty } from '#app/domain/till/errors.ts'
import { officerOf } from '#app/domain/till/officer.ts'
import { requireDrawer } from '#app/domain/till/require-drawer.server.ts'
import type { SlipLine } from '#app/domain/till/slip.ts'
import type { Language } from '#app/shared/text.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { SlipDeps } from './change-slip-line.server.ts'
import { readSlipLines, standingOf } from './slips.server.ts'
import { deleteSlipLines, findSlipOfOrder, lockSlip, updateSlip } from './store.server.ts'

export interface StartSale {
	method: 'cash' | 'qris'
	/** as far as the buyer gives them */
	buyer: { name: string; phone: string }
	language: Language
}

/**
 * The buyer wants to pay: the slip becomes an order that holds its pieces for a quarter of an hour,
 * each of the lot of its tag. Begun twice, it is the same order. Returns its number. Refuses an
 * empty slip, what is not on sale any more, pieces that somebody else has (`stock.sold_out`), cash
 * without an open drawer (`till.no_drawer`) and a way to pay that is not offered.
 */
export async function startSale(
	deps: SlipDeps & { readonly payees: Payees },
	{ method, buyer, language }: StartSale,
	actor: Actor,
): Promise<string> {
	const officerId = officerOf(actor)
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const slip = await lockSlip(tx, officerId, at)
		const standing = await standingOf(tx, slip)
		if (standing.kind === 'paying') return standing.number
		if (standing.kind === 'done') throw slipEmpty()
		const lines = await readSlipLines(tx, officerId)
		refuseProblems(lines)
		if (method === 'cash') await requireDrawer(tx, officerId, at)
		const sale = { lines, method, buyer, language, actor, at }
		const { orderId, number } = await placeAtCounter(tx, deps.payees, sale)
		await updateSlip(tx, officerId, { order_id: orderId, changed_at: at })
		return number
	})
}

/**
 * The buyer wants something else, or does not pay: the order is over, its pieces are free at once,
 * and the slip is as it was. Refuses what is paid or over (`orders.not_cancellable`).
 */
export async function returnToSlip(
	deps: SlipDeps,
	{ number }: { number: string },
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const sale = await lockWithPayment(tx, number)
		await cancelAtCounter(tx, sale, { actor, at })
	})
}

/** What was on the slip of this order is sold: it is empty for the next buyer. */
export async function endSlipOf(tx: Tx, orderId: string): Promise<void> {
	const slip = await findSlipOfOrder(tx, orderId)
	if (!slip) return
	await deleteSlipLines(tx, slip.officer_id)
	await updateSlip(tx, slip.officer_id, { order_id: null, changed_at: slip.changed_at })
}

function refuseProblems(lines: readonly SlipLine[]): void {
	if (lines.length === 0) throw slipEmpty()
	for (const { problem, variantId, available: left } of lines) {
		if (problem === 'withdrawn') throw pieceWithdrawn()
		if (problem === 'short') throw soldOut({ variantId, left })
	}
}
