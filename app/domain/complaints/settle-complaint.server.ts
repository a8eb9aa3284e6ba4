import type { z } from 'zod'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import type { OrderRow } from '#app/domain/orders/open-payment.server.ts'
import { lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { type NewStep, recordStep } from '#app/domain/orders/record-step.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { decisionSchema } from './complaint-form.ts'
import { alreadyDecided, noSuchComplaint } from './errors.ts'
import { findComplaint, insertLetter, updateComplaint } from './store.server.ts'

export type SettleComplaint = { complaintId: string } & z.output<typeof decisionSchema>

/**
 * Staff decide a complaint, with the words the buyer reads. Exchanged or rejected, the order goes
 * on as received; upheld, its money is due to the buyer and the treasurer gives it back by the verb
 * for refunds. Until then its savings do not become final. Refuses an unknown complaint, and one
 * that is decided already.
 */
export async function settleComplaint(
	deps: { db: Db; clock: Clock },
	input: SettleComplaint,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	const { complaintId, outcome, text } = input
	const decision = { ...input, actor, at }
	await transaction(deps.db, async (tx) => {
		const found = await findComplaint(tx, complaintId)
		if (!found) throw noSuchComplaint()
		const order = await lockOrderBy(tx, 'id', found.order_id)
		const complaint = await findComplaint(tx, complaintId)
		if (complaint?.outcome !== null) throw alreadyDecided()
		const author = actorId(actor) ?? actor.kind
		await updateComplaint(tx, complaintId, {
			outcome,
			answer_by: null,
			decided_at: at,
			decided_by: author,
		})
		await insertLetter(tx, {
			id: newId(),
			complaint_id: complaintId,
			author_kind: 'staff',
			author_id: author,
			body: text,
			at,
		})
		// Its money went back while it was open: there is nothing left to be done with the order.
		const isRefunded = order.state === 'refunded' && outcome === 'refund'
		if (!isRefunded) await recordStep(tx, order, await stepFor(tx, order, decision))
		await recordAudit(tx, {
			actor,
			action: 'complaints.settled',
			subjectKind: 'order',
			subjectId: order.id,
			details: { outcome },
			at,
		})
	})
}

async function stepFor(
	tx: Tx,
	order: OrderRow,
	{ complaintId, outcome, text, actor, at }: SettleComplaint & { actor: Actor; at: Instant },
): Promise<NewStep> {
	const common = { actor, at, newsOf: complaintId }
	if (outcome === 'refund') {
		return { ...common, event: 'complaint-upheld', news: { kind: 'complaint-upheld', text } }
	}
	return {
		...common,
		event: 'complaint-closed',
		news: { kind: 'complaint-closed', outcome, text },
		change: await receivedBy(tx, order, at),
	}
}

/** An order that was complained about on its way counts as received when that is settled. */
async function receivedBy(tx: Tx, order: OrderRow, at: Instant) {
	if (order.received_at !== null) return {}
	return {
		received_at: at,
		complaint_until: complaintDeadline(at, await holidaysAfter(tx, at)),
	}
}
