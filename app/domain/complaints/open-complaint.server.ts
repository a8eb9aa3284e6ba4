import type { z } from 'zod'
import { buyer } from '#app/domain/audit/actor.ts'
import { holidaysAfter } from '#app/domain/calendar/holidays.server.ts'
import type { StoredPicture } from '#app/domain/catalogue/media.ts'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import { notInState, refundUnderWay } from '#app/domain/orders/errors.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { getOrderBy, lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { recordStep } from '#app/domain/orders/record-step.server.ts'
import { refundUnderWayOf } from '#app/domain/orders/refunds/units-gone.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { MOST_PHOTOS } from './complaint.ts'
import type { complaintSchema } from './complaint-form.ts'
import { timeOver, tooManyPhotos } from './errors.ts'
import type { EvidenceStore } from './evidence.ts'
import { insertComplaint, insertLetter } from './store.server.ts'

export interface OpenComplaint extends z.output<typeof complaintSchema> {
	token: string
	photos: readonly Uint8Array[]
}

/**
 * A buyer is not content. From here the order is not completed, and its savings do not become
 * final, before somebody has decided. The buyer is owed an answer within two working days.
 *
 * Refuses an order that is not on its way or received, or is complained about already
 * (`orders.not_complainable`), one whose time is over (`complaints.time_over`), one whose money is
 * all on its way back (`orders.refund_under_way`), and photos that are
 * too many or none (`complaints.too_many_photos`, `catalogue.picture_unreadable`).
 */
export async function openComplaint(
	deps: { db: Db; clock: Clock; evidence: EvidenceStore },
	input: OpenComplaint,
): Promise<{ complaintId: string }> {
	const at = deps.clock.now()
	if (input.photos.length > MOST_PHOTOS) throw tooManyPhotos()
	refuseTooLate(await getOrderBy(deps.db, 'token', input.token), at)
	// Encoding takes a while: before the transaction, and only for who may complain.
	const photos: StoredPicture[] = []
	for (const bytes of input.photos) photos.push(await deps.evidence.store(bytes))
	return await transaction(deps.db, (tx) => open(tx, input, photos, at))
}

async function open(
	tx: Tx,
	input: OpenComplaint,
	photos: readonly StoredPicture[],
	at: Instant,
): Promise<{ complaintId: string }> {
	const order = await lockOrderBy(tx, 'token', input.token)
	refuseTooLate(order, at)
	if ((await refundUnderWayOf(tx, order.id)) === 'all') throw refundUnderWay()
	const complaintId = newId()
	const answerBy = complaintDeadline(at, await holidaysAfter(tx, at))
	await recordStep(tx, order, {
		event: 'complaint-opened',
		actor: buyer,
		at,
		news: { kind: 'complaint-opened', answerBy },
		newsOf: complaintId,
	})
	await insertComplaint(
		tx,
		{
			id: complaintId,
			order_id: order.id,
			kind: input.kind,
			wish: input.wish,
			opened_at: at,
			answer_by: answerBy,
			outcome: null,
			decided_at: null,
			decided_by: null,
		},
		photos.map(({ mediaKey, width, height }, index) => ({
			id: newId(),
			complaint_id: complaintId,
			position: index + 1,
			media_key: mediaKey,
			width,
			height,
		})),
	)
	await insertLetter(tx, {
		id: newId(),
		complaint_id: complaintId,
		author_kind: 'buyer',
		author_id: null,
		body: input.text,
		at,
	})
	return { complaintId }
}

/** Before the parcel is received the time has not begun: what is said to arrive may never do so. */
function refuseTooLate(order: Awaited<ReturnType<typeof getOrderBy>>, at: Instant): void {
	if (!mayHappen('complaint-opened', order.state)) throw notInState('complaint-opened')
	const until = order.complaint_until
	if (order.state === 'received' && until !== null && until <= at) throw timeOver()
}
