import {
	findEvent,
	listWaitingEvents,
	type StoredEvent,
} from '#app/domain/payments/events.server.ts'
import { findPayment, findRefund } from '#app/domain/payments/payments.server.ts'
import { type EventOutcome, recordEvent } from '#app/domain/payments/record-event.server.ts'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { settleRefund } from './settle-refund.server.ts'

/** The gateway may name something that we learn of a moment later. */
const UNKNOWN: EventOutcome = { failed: 'the gateway names something that is not known here' }

/**
 * Acts on the webhooks that wait, oldest first. An event says only what to look at; what has become
 * of it is asked of the gateway, so events may come in any order, twice, or not at all.
 */
export async function processInbox(deps: PaymentDeps): Promise<void> {
	for (const eventId of await listWaitingEvents(deps.db, deps.clock.now())) {
		await processEvent(deps, eventId)
	}
}

/** Acts on one stored webhook; done ones are left alone. Failures are written down, not thrown. */
export async function processEvent(deps: PaymentDeps, eventId: string): Promise<void> {
	const event = await findEvent(deps.db, eventId)
	if (event?.state !== 'new') return
	let outcome: EventOutcome
	try {
		outcome = await handle(deps, event)
	} catch (error) {
		outcome = { failed: error instanceof Error ? error.message : String(error) }
	}
	await recordEvent(deps.db, event, outcome, deps.clock.now())
}

async function handle(deps: PaymentDeps, event: StoredEvent): Promise<EventOutcome> {
	if (event.subject_id === null) return 'foreign'
	switch (event.subject_kind) {
		case 'checkout':
		case 'intent': {
			const column = event.subject_kind === 'checkout' ? 'checkout_id' : 'intent_id'
			const payment = await findPayment(deps.db, column, event.subject_id)
			// An intent is learnt from its checkout, which has an event of its own.
			if (!payment) return event.subject_kind === 'intent' ? 'foreign' : UNKNOWN
			await settlePayment(deps, payment.id)
			const refund = await findRefund(deps.db, 'payment_id', payment.id)
			if (refund) await settleRefund(deps, refund.id)
			return 'done'
		}
		case 'refund': {
			const refund = await findOurRefund(deps, event.subject_id)
			if (!refund) return UNKNOWN
			await settleRefund(deps, refund.id)
			return 'done'
		}
		case 'payout':
			await recordPayout(deps, await deps.gateway.readPayout(event.subject_id))
			return 'done'
		case 'other':
			return 'foreign'
	}
}

async function findOurRefund(deps: PaymentDeps, gatewayRefundId: string) {
	const known = await findRefund(deps.db, 'gateway_refund_id', gatewayRefundId)
	if (known) return known
	// Asked for, but we died before its id was written down: the key it carries is ours.
	const { intentId, refundKey } = await deps.gateway.readRefund(gatewayRefundId)
	const payment = await findPayment(deps.db, 'intent_id', intentId)
	const refund = payment && (await findRefund(deps.db, 'payment_id', payment.id))
	return refund?.id === refundKey ? refund : undefined
}
