import { system } from '#app/domain/audit/actor.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { type RefundBearer, refundAfter } from '#app/domain/orders/refund.ts'
import { intendReturn } from '#app/domain/payments/by-hand/intend-return.server.ts'
import { voidReturn } from '#app/domain/payments/by-hand/void-return.server.ts'
import { findRefund as findAtPayment, type Payment } from '#app/domain/payments/payments.server.ts'
import { recordRefund } from '#app/domain/payments/record-refund.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { capitalOfCover } from './past-us.ts'
import { readRefundable } from './quotes-of-refunds.server.ts'
import { recordRefundStep } from './record-refund-step.server.ts'
import { findRefund, type RefundRow, updateRefund } from './store.server.ts'

/**
 * The buyer gets so much past us: refunds that nobody has carried out and that do not fit beside it
 * come to nothing, and what is owed to the buyer is paid by it as far as it goes, the newest first.
 * Whatever the gateway has on its way goes on. Returns how much was owed and is no more; its entry
 * is the caller's, who holds the locks of payment and order.
 */
export async function voidRefunds(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	goneSen: Sen,
	at: Instant,
): Promise<Sen> {
	const { refunds, leftSen, overSen } = await readRefundable(tx, order, payment)
	let tooMuch = goneSen + overSen - leftSen
	let owedSen = ZERO
	for (const refund of refunds.toReversed()) {
		if (tooMuch <= 0) break
		if (refund.state === 'owed') {
			const hadSen = sen(Math.min(tooMuch, owedOf(refund)))
			await recordHad(tx, refund, hadSen)
			await voidReturn(tx, refund.id, hadSen)
			owedSen = add(owedSen, hadSen)
			tooMuch -= hadSen
		} else if (isAtHome(refund)) {
			await fail(tx, order, refund, at)
			tooMuch -= refund.amount_sen
		}
	}
	return owedSen
}

/** What of a refund that the buyer's bank has sent back is still to be transferred. */
export function owedOf(refund: RefundRow): Sen {
	return subtract(refund.amount_sen, refund.had_elsewhere_sen)
}

/** Its buyer has so much of a debt another way, of which the working capital had borne a part. */
async function recordHad(
	tx: Tx,
	refund: RefundRow,
	hadSen: Sen,
	ofCapitalSen = ZERO,
): Promise<void> {
	const had = add(refund.had_elsewhere_sen, hadSen)
	const ofCapital = add(refund.had_of_capital_sen, ofCapitalSen)
	await updateRefund(tx, refund.id, { had_elsewhere_sen: had, had_of_capital_sen: ofCapital })
	if (had === refund.amount_sen) await recordRefundStep(tx, refund.id, 'settled')
}

/** Nobody but us has it in hand. */
function isAtHome({ state, channel }: RefundRow): boolean {
	return state === 'requested' || (state === 'approved' && channel === 'transfer')
}

/**
 * What had gone back has come back from the buyer's bank: it is owed, and the treasurer transfers
 * it, but for what the buyer has had past us by then. Returns what came and that, by who had borne
 * it and has it back. The caller holds the locks of payment and order.
 */
export async function oweAgain(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	refundId: string,
	at: Instant,
): Promise<{ backSen: Sen; had: Readonly<Record<RefundBearer, Sen>> }> {
	const { refunds, alive, lostSen, overSen } = await readRefundable(tx, order, payment)
	const refund = refunds.find(({ id }) => id === refundId)
	invariant(refund, `refund ${refundId} is of order ${order.number}`)
	await recordRefundStep(tx, refundId, 'sent-back')
	// One that was tried again was only of what was still owed.
	const backSen = owedOf(refund)
	const hadSen = sen(Math.min(overSen, backSen))
	const amountSen = subtract(backSen, hadSen)
	const due = { paymentId: payment.id, refundId, reason: 'refund', amountSen, at } as const
	if (amountSen > 0) await intendReturn(tx, due)
	const capital = capitalOfCover(alive, { id: refundId, coveredSen: hadSen }, lostSen)
	if (hadSen > 0) await recordHad(tx, refund, hadSen, capital)
	return { backSen, had: { reserve: subtract(hadSen, capital), capital } }
}

/**
 * One found at the gateway that came back before it was assigned: nobody has it, but what it had
 * paid of a debt is owed once more, and transferred. Returns that; null for any other refund.
 */
export async function voidFound(
	tx: Tx,
	paymentId: string,
	refundId: string,
	at: Instant,
): Promise<Sen | null> {
	const refund = await findRefund(tx, refundId)
	if (refund?.state !== 'unassigned') return null
	const { amount_sen: amountSen, apart_sen: debtSen } = refund
	const event = debtSen > 0 ? 'sent-back' : 'failed'
	const state = refundAfter(event, refund.state)
	invariant(state, 'one that was found may come back')
	const decided = { state, decided_by: system.kind, decided_at: at }
	if (debtSen === 0) {
		await updateRefund(tx, refundId, decided)
		return ZERO
	}
	const had_elsewhere_sen = subtract(amountSen, debtSen)
	const back = { apart_sen: amountSen, had_elsewhere_sen, settled_at: at }
	await updateRefund(tx, refundId, { ...decided, ...back })
	const due = { paymentId, refundId, reason: 'refund', amountSen: debtSen, at } as const
	await intendReturn(tx, due)
	return debtSen
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
