import { system } from '#app/domain/audit/actor.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { refundAfter } from '#app/domain/orders/refund.ts'
import { voidReturn } from '#app/domain/payments/by-hand/void-return.server.ts'
import { findRefund as findAtPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { readRefundable } from './quotes-of-refunds.server.ts'
import { recordRefundStep } from './record-refund-step.server.ts'
import { findRefund, type RefundRow, updateRefund } from './store.server.ts'

/**
 * The buyer gets so much past us: refunds that nobody has carried out and that do not fit beside it
 * come to nothing, the newest first. Whatever the gateway has on its way goes on. Returns how much
 * was owed and is no more. The caller holds the locks of payment and order.
 */
export async function voidRefunds(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	/** `withOwed`: also what is owed to the buyer is paid by it, and its entry is the caller's */
	{ goneSen, withOwed }: { goneSen: Sen; withOwed: boolean },
	at: Instant,
): Promise<Sen> {
	const { refunds, leftSen, overSen } = await readRefundable(tx, order, payment)
	let tooMuch = goneSen + overSen - leftSen
	let owedSen = ZERO
	for (const refund of refunds.toReversed()) {
		if (tooMuch <= 0) break
		if (refund.state === 'owed') {
			// Only as a whole: a part that is still owed would be another debt.
			if (!withOwed || tooMuch < refund.amount_sen) continue
			await recordRefundStep(tx, refund.id, 'settled')
			await voidReturn(tx, refund.id)
			owedSen = add(owedSen, refund.amount_sen)
		} else if (isAtHome(refund)) await fail(tx, order, refund, at)
		else continue
		tooMuch -= refund.amount_sen
	}
	return owedSen
}

/** Nobody but us has it in hand. */
function isAtHome({ state, channel }: RefundRow): boolean {
	return state === 'requested' || (state === 'approved' && channel === 'transfer')
}

/** One found at the gateway that came back before it was assigned; false for any other. */
export async function voidFound(tx: Tx, refundId: string, at: Instant): Promise<boolean> {
	const refund = await findRefund(tx, refundId)
	if (refund?.state !== 'unassigned') return false
	await updateRefund(tx, refundId, { state: 'failed', decided_by: system.kind, decided_at: at })
	return true
}

async function fail(tx: Tx, order: OrderRow, refund: RefundRow, at: Instant): Promise<void> {
	const state = refundAfter('failed', refund.state)
	invariant(state, `a refund that is ${refund.state} may fail`)
	const decided = refund.decided_by === null ? { decided_by: system.kind, decided_at: at } : {}
	await updateRefund(tx, refund.id, { state, ...decided })
	if (await findAtPayment(tx, 'id', refund.id)) {
		await recordRefund(tx, refund.id, { status: 'failed', refundId: null }, at)
		await voidReturn(tx, refund.id)
	}
	await recordStep(tx, order, { event: 'refund-failed', actor: system, at })
}
