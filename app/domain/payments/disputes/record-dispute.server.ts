import { bookDisputeMoved } from '#app/domain/bookkeeping/book-dispute-moved.server.ts'
import { disputeLife, mayFollow } from '#app/domain/payments/dispute.ts'
import type { GatewayDispute } from '#app/domain/payments/gateway.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, negate, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import type { Dispute } from './disputes.server.ts'
import {
	insertDispute,
	insertMovement,
	lockDispute,
	selectMovements,
	updateAnswer,
	updateDispute,
} from './store.server.ts'

/** What hearing of a dispute has changed. */
export interface DisputeChange {
	/** what was known before; null when it is new */
	readonly before: Dispute['state'] | null
	readonly dispute: Dispute
	/** what the bank holds of the payment and nobody has borne yet */
	readonly heldSen: Sen
}

/**
 * Writes down what the gateway says of a dispute: its state, which never goes back, and each
 * movement of money once, with its entry. The caller holds the payment's lock.
 */
export async function recordDispute(
	tx: Tx,
	of: { paymentId: string; orderId: string },
	news: GatewayDispute,
	at: Instant,
): Promise<DisputeChange> {
	const id = news.disputeId
	const isOver = disputeLife[news.state].isOver
	const isNew = await insertDispute(tx, {
		id,
		payment_id: of.paymentId,
		state: news.state,
		reason: news.reason,
		amount_sen: news.amountSen,
		opened_at: news.openedAt,
		evidence_due_at: news.evidenceDueAt,
		closed_at: isOver ? at : null,
		written_off_sen: ZERO,
		warned_at: null,
		recorded_at: at,
	})
	const known = await lockDispute(tx, id)
	if (!isNew && mayFollow(known.state, news.state)) {
		await updateDispute(tx, id, {
			state: news.state,
			evidence_due_at: news.evidenceDueAt,
			closed_at: isOver ? at : null,
		})
	}
	// Sent, but we never heard that it had arrived.
	if (news.answerKey !== null)
		await updateAnswer(tx, news.answerKey, { state: 'sent', sent_at: at })
	await recordMovements(tx, of.orderId, news, at)
	const dispute = await lockDispute(tx, id)
	const moved = add(...(await selectMovements(tx, [id])).map((one) => one.amount_sen))
	const heldSen = subtract(negate(moved), dispute.written_off_sen)
	return { before: isNew ? null : known.state, dispute, heldSen }
}

async function recordMovements(
	tx: Tx,
	orderId: string,
	{ disputeId, movements }: GatewayDispute,
	at: Instant,
): Promise<void> {
	for (const movement of movements) {
		const isNew = await insertMovement(tx, {
			id: movement.balanceTransactionId,
			dispute_id: disputeId,
			amount_sen: movement.amountSen,
			fee_sen: movement.feeSen,
			moved_at: movement.movedAt,
		})
		if (isNew) await bookDisputeMoved(tx, { orderId, ...movement }, at)
	}
}
