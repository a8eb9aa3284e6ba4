import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { needsAnother, TWO_PERSONS_ABOVE_SEN } from '#app/domain/orders/refund.ts'
import {
	effectsOfRefund,
	refundChoices,
} from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { getRefund, refundedAlone } from '#app/domain/orders/refunds/refunds.server.ts'
import { returnOfRefund } from '#app/domain/payments/by-hand/money-trails.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'

/** A refund, what it does, and what whoever looks at it may do about it. */
export async function readRefundCase(db: Services['db'], id: string, actor: Actor, now: Instant) {
	const { requestedById, ...refund } = await getRefund(db, id)
	const effects = await effectsOfRefund(db, { ...refund, requestedById })
	const { orderId, amountSen } = refund
	const approver = actorId(actor) ?? actor.kind
	const aloneSen = await refundedAlone(db, orderId)
	const due = await returnOfRefund(db, id)
	const choices = refund.state === 'unassigned' ? await refundChoices(db, refund.number) : null
	return {
		refund,
		effects,
		/** what it may have been for, while nobody has said */
		pieces: choices && mayHappen('part-refunded', choices.order.state) ? choices.pieces : [],
		limitSen: TWO_PERSONS_ABOVE_SEN,
		/** of its order, what went back without a second person before */
		aloneSen: refund.state === 'requested' ? aloneSen : ZERO,
		/** it waits, but this person asked for it and with that it is above the limit */
		isOwn:
			refund.state === 'requested' &&
			needsAnother({ amountSen, aloneSen, requestedBy: requestedById, approver }),
		/** it is to be transferred, and was not yet */
		isPayable: due?.state === 'due',
		today: dateInMagetan(now),
	}
}

export type RefundCaseView = Awaited<ReturnType<typeof readRefundCase>>
