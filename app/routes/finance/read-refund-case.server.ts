import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { needsAnother, TWO_PERSONS_ABOVE_SEN } from '#app/domain/orders/refund.ts'
import {
	effectsOfRefund,
	refundChoices,
} from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { getRefund } from '#app/domain/orders/refunds/refunds.server.ts'
import { returnOfRefund } from '#app/domain/payments/by-hand/money-trails.server.ts'
import type { Services } from '#app/services.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'

/** A refund, what it does, and what whoever looks at it may do about it. */
export async function readRefundCase(db: Services['db'], id: string, actor: Actor, now: Instant) {
	const { requestedById, ...refund } = await getRefund(db, id)
	const effects = await effectsOfRefund(db, { ...refund, requestedById })
	const due = await returnOfRefund(db, id)
	const choices = refund.state === 'unassigned' ? await refundChoices(db, refund.number) : null
	return {
		refund,
		effects,
		/** what it may have been for, while nobody has said */
		pieces: choices && mayHappen('part-refunded', choices.order.state) ? choices.pieces : [],
		limitSen: TWO_PERSONS_ABOVE_SEN,
		/** it waits, but this person asked for it and it is above the limit */
		isOwn: needsAnother(refund.amountSen, requestedById, actorId(actor) ?? actor.kind),
		/** it is to be transferred, and was not yet */
		isPayable: due?.state === 'due',
		today: dateInMagetan(now),
	}
}

export type RefundCaseView = Awaited<ReturnType<typeof readRefundCase>>
