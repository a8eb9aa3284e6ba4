import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import {
	chargedBack,
	notInState,
	refundAsked,
	refundUnassigned,
	refundUnderWay,
	replacementWaiting,
} from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { isUnderWay, type RefundAccount, type RefundWish } from '#app/domain/orders/refund.ts'
import { writtenOffSenOf } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { isByHand } from '#app/domain/payments/method.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { quoteRefund, type Refundable, readRefundable } from './quotes-of-refunds.server.ts'
import { insertRefund, insertRefundUnits } from './store.server.ts'
import { countReplacementsWaiting } from './units-gone.server.ts'

export interface RequestRefund {
	/** the order's number */
	number: string
	wish: RefundWish
	/** in the words of whoever asks */
	reason: string
	/** true: the treasurer transfers it, although the gateway could give it back */
	byTransfer?: boolean
	/** where to, as the buyer has said, for what goes back by transfer */
	account?: RefundAccount | null
}

/**
 * Somebody of the staff asks for money to go back to a buyer. Nothing moves before it is approved
 * (`approveRefund`), but what is asked for counts as gone, so that never more is asked for than was
 * paid. Refuses an order that is not paid or all given back (`orders.not_refundable`), one with a
 * request that nobody has decided on (`orders.refund_asked`) or a refund found at the gateway that
 * is not assigned (`orders.refund_unassigned`), what is not there to be given back
 * (`orders.nothing_to_refund`, `orders.piece_not_refundable`, `orders.refund_too_much`,
 * `orders.charged_back`), and all that is left while a part is on its way
 * (`orders.refund_under_way`).
 */
export async function requestRefund(
	deps: { db: Db; clock: Clock },
	input: RequestRefund,
	actor: Actor,
): Promise<{ refundId: string }> {
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, input.number)
		return { refundId: await writeRequest(tx, payment, order, { ...input, actor, at }) }
	})
}

/** The same within a transaction that holds the locks of payment and order. Returns its id. */
export async function writeRequest(
	tx: Tx,
	payment: Payment,
	order: OrderRow,
	request: Omit<RequestRefund, 'number'> & { actor: Actor; at: Instant },
): Promise<string> {
	const { wish, reason, account = null, actor, at } = request
	if (!mayHappen('refund-asked', order.state)) throw notInState('refund-asked')
	// What never came is not given back, but once it has come.
	const isLost = payment.taken_sen === null && (await writtenOffSenOf(tx, payment.id)) > 0
	if (isLost) throw notInState('refund-asked')
	const left = await readRefundable(tx, order, payment)
	if (left.refunds.some(({ state }) => state === 'requested')) throw refundAsked()
	if (left.refunds.some(({ state }) => state === 'unassigned')) throw refundUnassigned()
	refuseNothing(left)
	// What is set aside is neither with the buyer nor on the shelf.
	const isWaiting = (await countReplacementsWaiting(tx, order.id)) > 0
	if (wish.what !== 'amount' && isWaiting) throw replacementWaiting()
	const quote = quoteRefund(left, wish, order.state === 'paid')
	// What closes an order comes last: nothing is booked any more for one that is over.
	if (quote.what === 'order') refuseUnderWay(left)
	// What a bank has taken back in part the gateway gives back no more.
	const isTransfer = isByHand(payment.method) || request.byTransfer === true || left.lostSen > 0
	const id = newId()
	await insertRefund(tx, {
		id,
		order_id: order.id,
		what: quote.what,
		channel: isTransfer ? 'transfer' : 'gateway',
		amount_sen: quote.amountSen,
		shipping_sen: quote.shippingSen,
		code_sen: quote.codeSen,
		to_reserve_sen: quote.restored.reserve,
		to_capital_sen: quote.restored.capital,
		borne_sen: quote.borneSen,
		bearer: quote.bearer,
		apart_sen: ZERO,
		had_elsewhere_sen: ZERO,
		had_of_capital_sen: ZERO,
		reason,
		state: 'requested',
		bank: account?.bank ?? null,
		account_number: account?.accountNumber ?? null,
		account_holder: account?.accountHolder ?? null,
		requested_by: actorId(actor) ?? actor.kind,
		requested_at: at,
		decided_by: null,
		decided_at: null,
		decision: null,
		settled_at: null,
	})
	await insertRefundUnits(tx, id, quote)
	if (actor.kind === 'staff') {
		await recordStep(tx, order, { event: 'refund-asked', actor, at })
		await recordAudit(tx, {
			actor,
			action: 'orders.refund-asked',
			subjectKind: 'order',
			subjectId: order.id,
			details: { refundId: id, what: quote.what, amountSen: quote.amountSen, reason },
			at,
		})
	}
	return id
}

function refuseNothing({ leftSen, lostSen, refunds }: Refundable): void {
	if (leftSen > 0) return
	if (lostSen > 0) throw chargedBack()
	refuseUnderWay({ refunds })
}

function refuseUnderWay({ refunds }: Pick<Refundable, 'refunds'>): void {
	if (refunds.some(({ state }) => isUnderWay(state))) throw refundUnderWay()
}
