import type { Updateable } from 'kysely'
import type { Actor } from '#app/domain/audit/actor.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'
import { heldByDispute, notInState } from './errors.ts'
import {
	type DisputeMark,
	isHeldByDispute,
	life,
	mayBeDoneBy,
	type OrderEvent,
	stepOf,
} from './life.ts'
import type { OrderState } from './order.ts'
import { type OrderNews, queueOrderMessage, type ToldOrder } from './queue-order-message.server.ts'
import { insertOrderEvent, updateOrder } from './store.server.ts'

export interface NewStep {
	event: OrderEvent
	actor: Actor
	at: Instant
	/** what else becomes known of the order with it; its state comes from its life */
	change?: Omit<Updateable<OrdersSchema['orders']>, 'state'>
	/** told to the buyer; the kind that the order's life names for this event */
	news?: OrderNews
	/** what the news is about, where it may come more than once for an order */
	newsOf?: string
}

/**
 * The one way an event happens to an order, which the caller has locked: only in a state from which
 * its life allows it, by whom it allows it, into the state it leads to, with the message it names.
 * Refuses with the event's own refusal, and what has to wait for the end of a dispute
 * (`orders.disputed`).
 */
export async function recordStep(
	tx: Tx,
	order: ToldOrder & { state: OrderState; dispute: DisputeMark },
	{ event, actor, at, change = {}, news, newsOf = order.id }: NewStep,
): Promise<void> {
	const step = stepOf(event, order.state)
	if (!step) throw notInState(event)
	if (isHeldByDispute(event, order.dispute)) throw heldByDispute()
	invariant(mayBeDoneBy(event, actor.kind), `${event} is not for a ${actor.kind}`)
	invariant((news?.kind ?? null) === life[event].message, `${event} has another message`)
	const moved = step.to === null ? change : { ...change, state: step.to }
	if (Object.keys(moved).length > 0) await updateOrder(tx, order.id, moved)
	await insertOrderEvent(tx, { orderId: order.id, kind: event, actor, at })
	if (news) await queueOrderMessage(tx, order, news, at, newsOf)
}
