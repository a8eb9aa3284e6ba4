import { type Actor, system } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookVouchedFound } from '#app/domain/bookkeeping/book-vouched-found.server.ts'
import { captureOrder } from '#app/domain/orders/capture-order.server.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { queueOrderMessage } from '#app/domain/orders/queue-order-message.server.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import { intendReturn } from '#app/domain/payments/by-hand/intend-return.server.ts'
import { findReceiptBy } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { recordReceipt } from '#app/domain/payments/by-hand/record-receipt.server.ts'
import { recordDecision } from '#app/domain/payments/by-hand/record-write-off.server.ts'
import { settleProof } from '#app/domain/payments/by-hand/settle-proof.server.ts'
import { writeOffOf } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { dayNotPossible, receiptOfAnother } from '#app/domain/payments/errors.ts'
import { isOnStatement } from '#app/domain/payments/method.ts'
import { handDeadline, momentOn } from '#app/domain/payments/payment.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import { recordPayment } from '#app/domain/payments/record-payment.server.ts'
import { type CalendarDate, type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { add, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import type { ReceiptOutcomeName } from '#db/schema/payments.ts'
import { transaction } from '#db/transaction.ts'
import { reserveAgain } from './reserve-again.server.ts'

const LONGEST_REFERENCE = 200

export interface ReceiveTransfer {
	/** the order's number */
	number: string
	/** made by the form: sending it twice records the money once */
	receiptId: string
	amountSen: Sen
	/** the day on the bank's statement */
	receivedOn: CalendarDate
	/** as the statement calls it, where somebody has said */
	reference?: string | undefined
}

/** A payment and its order, both locked, and the money that has just arrived for them. */
interface Arrival extends ReceiveTransfer {
	payment: Payment
	order: OrderRow
	receivedAt: Instant
	now: Instant
}

/**
 * The treasurer has found a buyer's money on the account. What comes of it is told by the outcome:
 * `paid`: the order is; `over`: the order is paid and the rest is to go back; `short`: it is held,
 * and the buyer gets another day for the rest; `late-filled`: the order's time was over, but its
 * pieces could be had again; `late-returned`: they could not, or the buyer had called it off;
 * `double`: the order was paid before. What an officer saw succeed at the counter is found: `paid`.
 * Whatever is too much is to go back by transfer. A transfer without its code's rupiah pays the
 * order all the same: the code only tells it apart.
 *
 * Refuses an order that is not paid by hand, a day before the order or in the future
 * (`payments.day_not_possible`), and a form that has recorded other money already.
 */
export async function receiveTransfer(
	deps: { db: Db; clock: Clock },
	input: ReceiveTransfer,
	actor: Actor,
): Promise<ReceiptOutcomeName> {
	const now = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, input.number)
		if (!isOnStatement(payment.method)) throw notInState('paid')
		const known = await findReceiptBy(tx, input.receiptId)
		if (known) {
			const isSame = known.payment_id === payment.id && known.amount_sen === input.amountSen
			if (!isSame) throw receiptOfAnother()
			return known.outcome
		}
		const { receivedOn } = input
		const isBefore = receivedOn < dateInMagetan(order.placed_at)
		if (isBefore || receivedOn > dateInMagetan(now)) throw dayNotPossible()
		const receivedAt = momentOn(receivedOn, order.placed_at, now)
		const arrival = { ...input, payment, order, receivedAt, now }
		// Pieces before money: whatever locks lots does so before it locks balances.
		const outcome = await decide(tx, arrival)
		await recordReceipt(tx, {
			id: input.receiptId,
			paymentId: payment.id,
			orderId: order.id,
			amountSen: input.amountSen,
			receivedOn,
			receivedAt,
			outcome,
			reference: input.reference?.slice(0, LONGEST_REFERENCE) || null,
			actor,
			at: now,
		})
		await settleProof(tx, { paymentId: payment.id, rejectedBecause: null, actor, at: now })
		await tell(tx, arrival, outcome, actor)
		return outcome
	})
}

async function decide(tx: Tx, arrival: Arrival): Promise<ReceiptOutcomeName> {
	const { payment, order, amountSen, now } = arrival
	const availableSen = add(await heldOf(tx, payment), amountSen)
	const isEnough = availableSen >= payment.amount_sen
	if (payment.state === 'open') {
		if (!isEnough) return await waitForRest(tx, arrival)
		return await take(tx, arrival, availableSen, 'paid')
	}
	if (isVouched(payment)) return isEnough ? await find(tx, arrival, availableSen) : 'short'
	if (payment.state === 'expired') {
		// Nobody waits for pieces of a sale that was given up at the counter.
		const isOnline = order.channel === 'online'
		const isWanted = order.state === 'expired' && isOnline && isEnough
		if (isWanted && (await reserveAgain(tx, order, now))) {
			return await take(tx, arrival, availableSen, 'late-filled')
		}
	}
	const isDouble = payment.state === 'paid'
	const reason = isDouble ? 'double' : 'late'
	await intendReturn(tx, { paymentId: payment.id, reason, amountSen: availableSen, at: now })
	return isDouble ? 'double' : 'late-returned'
}

/** Takes what the order comes to, and its code as far as it was paid; the rest is to go back. */
async function take(
	tx: Tx,
	{ payment, order, receivedAt, now }: Arrival,
	availableSen: Sen,
	outcome: 'paid' | 'late-filled',
): Promise<ReceiptOutcomeName> {
	const takenSen = sen(Math.min(availableSen, payment.due_sen))
	const codeSen = subtract(takenSen, payment.amount_sen)
	await recordPayment(tx, payment.id, { kind: 'taken', takenSen, paidAt: receivedAt }, now)
	await captureOrder(tx, order, receivedAt, now, { paidFrom: 'held', codeSen })
	const overSen = subtract(availableSen, takenSen)
	if (overSen === 0) return outcome
	const paymentId = payment.id
	await intendReturn(tx, { paymentId, reason: 'over', amountSen: overSen, at: now })
	return outcome === 'paid' ? 'over' : outcome
}

/** An officer saw this succeed at the counter, and nobody has found its money yet. */
function isVouched({ vouched_at, taken_sen }: Payment): boolean {
	return vouched_at !== null && taken_sen === null
}

/** What was vouched for is found; the goods have long been handed over. */
async function find(
	tx: Tx,
	{ payment, order, receivedAt, now }: Arrival,
	availableSen: Sen,
): Promise<ReceiptOutcomeName> {
	const takenSen = payment.amount_sen
	await recordPayment(tx, payment.id, { kind: 'found', takenSen }, now)
	// Whatever was asked for or given up: it has come after all.
	const writeOff = await writeOffOf(tx, payment.id)
	if (writeOff?.state === 'requested') {
		await recordDecision(tx, writeOff.id, { state: 'declined', actor: system, at: now })
	}
	const writtenOffSen = writeOff?.state === 'approved' ? writeOff.amount_sen : ZERO
	const found = { orderId: order.id, amountSen: takenSen, writtenOffSen, foundAt: receivedAt }
	await bookVouchedFound(tx, found, now)
	const overSen = subtract(availableSen, takenSen)
	if (overSen === 0) return 'paid'
	const paymentId = payment.id
	await intendReturn(tx, { paymentId, reason: 'over', amountSen: overSen, at: now })
	return 'over'
}

/** Part of the money holds the pieces for another day. */
async function waitForRest(tx: Tx, { payment, now }: Arrival): Promise<ReceiptOutcomeName> {
	await recordPayment(tx, payment.id, { kind: 'longer', expiresAt: longer(payment, now) }, now)
	return 'short'
}

function longer(payment: Payment, now: Instant): Instant {
	const another = handDeadline(now)
	return another > payment.expires_at ? another : payment.expires_at
}

async function tell(
	tx: Tx,
	{ payment, order, receiptId, amountSen, receivedOn, now }: Arrival,
	outcome: ReceiptOutcomeName,
	actor: Actor,
): Promise<void> {
	const details = { outcome, amountSen: String(amountSen) }
	await insertOrderEvent(tx, {
		orderId: order.id,
		kind: 'transfer-received',
		actor,
		at: now,
		details,
	})
	await recordAudit(tx, {
		actor,
		action: 'payments.transfer-received',
		subjectKind: 'order',
		subjectId: order.id,
		details: { receiptId, amountSen, receivedOn, outcome },
		at: now,
	})
	if (outcome !== 'short') return
	const receivedSen = await heldOf(tx, payment)
	const restSen = subtract(payment.due_sen, receivedSen)
	const payUntil = longer(payment, now)
	const news = { kind: 'transfer-short', receivedSen, restSen, payUntil } as const
	await queueOrderMessage(tx, order, news, now, receiptId)
}
