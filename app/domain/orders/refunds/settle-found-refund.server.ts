import { type Actor, actorId, system } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookCoverPassedOn } from '#app/domain/bookkeeping/book-cover-passed-on.server.ts'
import {
	noSuchRefund,
	pieceNotRefundable,
	piecesCostMore,
	refundDecided,
	replacementWaiting,
} from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { getOrderBy, lockWithPayment } from '#app/domain/orders/orders-by-key.server.ts'
import { type RefundBearer, refundAfter } from '#app/domain/orders/refund.ts'
import { insertOrderEvent } from '#app/domain/orders/store.server.ts'
import type { Payment } from '#app/domain/payments/payments.server.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, subtract, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { coverOwedByCapital } from './past-us.ts'
import { quoteRefund, type RefundQuote, readRefundable } from './quotes-of-refunds.server.ts'
import { bookRefund, recordGivenBack } from './record-given-back.server.ts'
import {
	findRefund,
	insertRefundUnits,
	type RefundRow,
	selectRefundsOf,
	updateRefund,
} from './store.server.ts'
import { countReplacementsWaiting } from './units-gone.server.ts'

/** What a refund that was made at the gateway was for. */
export interface FoundFor {
	/** pieces that it pays back; none where it belongs to no piece */
	unitIds: readonly string[]
	withShipping: boolean
	/** who bears what it came to beyond them */
	bearer: RefundBearer
}

/**
 * Somebody of finance says what a refund was for that was made at the gateway past us: pieces of
 * the order, whose shares are taken back just as by a refund of ours, and what it came to beyond
 * them is borne by the reserve or the working capital. Until then it stands on an account of its
 * own; what of it has paid a debt to the buyer is no piece's. Refuses one that is assigned already
 * (`orders.refund_decided`), pieces that come to more (`orders.pieces_cost_more`) and pieces the
 * buyer does not keep.
 */
export async function settleFoundRefund(
	deps: { db: Db; clock: Clock },
	input: { refundId: string; foundFor: FoundFor },
	actor: Actor,
): Promise<void> {
	const { refundId, foundFor } = input
	const at = deps.clock.now()
	const found = await findRefund(deps.db, refundId)
	if (!found) throw noSuchRefund()
	const { number } = await getOrderBy(deps.db, 'id', found.order_id)
	await transaction(deps.db, async (tx) => {
		const { payment, order } = await lockWithPayment(tx, number)
		await writeAssignment(tx, { payment, order }, { refundId, foundFor, actor, at })
	})
}

/** The same within a transaction that holds the locks of payment and order. */
async function writeAssignment(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	assignment: { refundId: string; foundFor: FoundFor; actor: Actor; at: Instant },
): Promise<void> {
	const { refundId, foundFor, actor, at } = assignment
	const refund = await findRefund(tx, refundId)
	const state = refund && refundAfter('assigned', refund.state)
	if (!state) throw refundDecided()
	const { unitIds, withShipping } = foundFor
	// Of an order that has gone back as a whole there is nothing but the money.
	const isKept = mayHappen('part-refunded', order.state)
	if (unitIds.length > 0 && !isKept) throw pieceNotRefundable()
	// What is set aside is neither with the buyer nor on the shelf.
	const isWaiting = unitIds.length > 0 && (await countReplacementsWaiting(tx, order.id)) > 0
	if (isWaiting) throw replacementWaiting()
	const quote =
		unitIds.length === 0
			? nothing
			: quoteRefund(
					await readRefundable(tx, order, payment, refundId),
					{ what: 'units', unitIds, withShipping },
					order.state === 'paid',
				)
	const openSen = subtract(refund.amount_sen, refund.apart_sen)
	if (quote.amountSen > openSen) throw piecesCostMore(quote.amountSen, openSen)
	const borneSen = subtract(openSen, quote.amountSen)
	await updateRefund(tx, refundId, {
		state,
		what: quote.what,
		shipping_sen: quote.shippingSen,
		code_sen: quote.codeSen,
		to_reserve_sen: quote.restored.reserve,
		to_capital_sen: quote.restored.capital,
		borne_sen: borneSen,
		bearer: borneSen > 0 ? foundFor.bearer : null,
		decided_by: actorId(actor) ?? actor.kind,
		decided_at: at,
		settled_at: at,
	})
	await insertRefundUnits(tx, refundId, quote)
	await insertOrderEvent(tx, { orderId: order.id, kind: 'refund-assigned', actor, at })
	await recordAudit(tx, {
		actor,
		action: 'orders.refund-assigned',
		subjectKind: 'order',
		subjectId: order.id,
		details: { refundId, amountSen: refund.amount_sen, pieces: unitIds.length, borneSen },
		at,
	})
	const assigned = await findRefund(tx, refundId)
	invariant(assigned, 'a refund is never deleted')
	if (isKept) await recordGivenBack(tx, order, assigned, at, true)
	else await bookRefund(tx, order, assigned, [], at, true)
	if (assigned.bearer === 'capital') await passCoverOn(tx, { payment, order }, assigned, at)
}

/**
 * It had covered a debt while nobody had said who bears it, and the reserve was given that back:
 * what the working capital bears of it is the working capital's.
 */
async function passCoverOn(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	{ id: refundId, borne_sen: borneSen }: RefundRow,
	at: Instant,
): Promise<void> {
	const { alive, lostSen } = await readRefundable(tx, order, payment)
	const covered = coverOwedByCapital(alive, { borneSen, lostSen })
	const amountSen = add(...covered.map(({ passedSen }) => passedSen))
	if (amountSen === 0) return
	for (const { id, ofCapitalSen } of covered) {
		await updateRefund(tx, id, { had_of_capital_sen: ofCapitalSen })
	}
	await bookCoverPassedOn(tx, { orderId: order.id, refundId, amountSen, passedAt: at }, at)
}

/**
 * All that was found of an order that goes back as a whole was no piece's: the reserve bears it,
 * and has it back with the order. The caller holds the locks of payment and order.
 */
export async function assignToNoPiece(
	tx: Tx,
	{ payment, order }: { payment: Payment; order: OrderRow },
	at: Instant,
): Promise<void> {
	const refunds = await selectRefundsOf(tx, order.id)
	for (const { id } of refunds.filter(({ state }) => state === 'unassigned')) {
		const foundFor = { unitIds: [], withShipping: false, bearer: 'reserve' as const }
		const assignment = { refundId: id, foundFor, actor: system, at }
		await writeAssignment(tx, { payment, order }, assignment)
	}
}

const nothing: Omit<RefundQuote, 'borneSen' | 'bearer'> = {
	what: 'amount',
	amountSen: ZERO,
	units: [],
	shippingSen: ZERO,
	codeSen: ZERO,
	restored: { reserve: ZERO, capital: ZERO },
}
