import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import { lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { queueOrderMessage } from '#app/domain/orders/queue-order-message.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyDecided, noSuchComplaint } from './errors.ts'
import { findComplaint, insertLetter, updateComplaint } from './store.server.ts'

export interface AddLetter {
	complaintId: string
	/** the secret of the order's link, where it is the buyer who writes */
	token: string | null
	text: string
}

/**
 * Buyer or staff write in the conversation. After the buyer staff owe an answer within two working
 * days; what staff write is mailed to the buyer. Refuses a complaint that is not of this link's
 * order (`complaints.no_such_complaint`), and one that is decided (`complaints.already_decided`).
 */
export async function addLetter(
	deps: { db: Db; clock: Clock },
	{ complaintId, token, text }: AddLetter,
	actor: Actor,
): Promise<void> {
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const found = await findComplaint(tx, complaintId)
		if (!found) throw noSuchComplaint()
		const order = await lockOrderBy(tx, 'id', found.order_id)
		if (token !== null && order.token !== token) throw noSuchComplaint()
		const complaint = await findComplaint(tx, complaintId)
		if (complaint?.outcome !== null) throw alreadyDecided()
		const letterId = newId()
		const isStaff = actor.kind === 'staff'
		await insertLetter(tx, {
			id: letterId,
			complaint_id: complaintId,
			author_kind: isStaff ? 'staff' : 'buyer',
			author_id: actorId(actor),
			body: text,
			at,
		})
		const answerBy = isStaff ? null : complaintDeadline(at, await holidaysAfter(tx, at))
		// A buyer who writes again does not wait longer for it.
		await updateComplaint(tx, complaintId, {
			answer_by: isStaff ? null : (complaint.answer_by ?? answerBy),
		})
		if (!isStaff) return
		await queueOrderMessage(tx, order, { kind: 'complaint-answered', text }, at, letterId)
		await recordAudit(tx, {
			actor,
			action: 'complaints.answered',
			subjectKind: 'order',
			subjectId: order.id,
			at,
		})
	})
}
