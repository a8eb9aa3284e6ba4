import Stripe from 'stripe'
import { type Account, settingsOf } from './account.server.ts'
import { stripeId } from './objects.ts'

/** The events Bekal's payments, refunds and payouts cause. */
export type EventType =
	| 'checkout.session.completed'
	| 'checkout.session.expired'
	| 'payment_intent.created'
	| 'payment_intent.requires_action'
	| 'payment_intent.payment_failed'
	| 'payment_intent.succeeded'
	| 'payment_intent.canceled'
	| 'charge.succeeded'
	| 'charge.failed'
	| 'charge.updated'
	| 'charge.refunded'
	| 'charge.refund.updated'
	| 'charge.dispute.created'
	| 'charge.dispute.funds_withdrawn'
	| 'charge.dispute.updated'
	| 'charge.dispute.closed'
	| 'charge.dispute.funds_reinstated'
	| 'refund.created'
	| 'refund.updated'
	| 'refund.failed'
	| 'payout.created'
	| 'payout.paid'
	| 'payout.failed'
	| 'payout.reconciliation_completed'

type ObjectOf<T extends EventType> = Extract<Stripe.Event, { type: T }>['data']['object']

/**
 * Records that something happened and puts its webhook on the way. The object is copied as it is
 * now; members that Stripe gives only when asked are left out, as in its own events.
 */
export function emit<T extends EventType>(
	account: Account,
	type: T,
	object: ObjectOf<T>,
	previous?: Record<string, unknown>,
): void {
	const { webhooks, webhookUrl } = settingsOf(account)
	const event: Stripe.EventBase = {
		id: stripeId('evt'),
		object: 'event',
		api_version: Stripe.API_VERSION,
		created: account.clock.now(),
		data: {
			object: withoutIncludable(object),
			...(previous === undefined ? {} : { previous_attributes: previous }),
		},
		livemode: false,
		pending_webhooks: webhookUrl === null ? 0 : 1,
		request: { id: null, idempotency_key: null },
		type,
	}
	account.store.insert(event)
	if (webhookUrl === null) return
	const state = { deliver: 'pending', hold: 'held', drop: 'dropped' }[webhooks]
	account.store.db
		.prepare('insert into delivery (event, state, attempts, next_attempt_ms) values (?, ?, 0, 0)')
		.run(event.id, state)
	if (state === 'pending') account.deliver()
}

/** Line items belong to a checkout only where they were asked for by `expand`. */
function withoutIncludable<T extends object>(object: T): T {
	if (!('line_items' in object)) return object
	const { line_items: _asked, ...rest } = object
	return rest as T
}
