import {
	findEvent,
	listWaitingEvents,
	type StoredEvent,
} from '#app/domain/payments/events.server.ts'
import {
	findPayment,
	listGatewayRefunds,
	type Payment,
} from '#app/domain/payments/payments.server.ts'
import { type EventOutcome, recordEvent } from '#app/domain/payments/record-event.server.ts'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { settleDispute } from './disputes/settle-dispute.server.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { receiveRefund } from './refunds/receive-refund.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { settleRefund } from './settle-refund.server.ts'

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
		const isSilent = isRefusal(error) && error.kind === 'unavailable'
		const failed = error instanceof Error ? error.message : String(error)
		outcome = isSilent ? 'silence' : { failed }
	}
	await recordEvent(deps.db, event, outcome, deps.clock.now())
}

async function handle(deps: PaymentDeps, event: StoredEvent): Promise<EventOutcome> {
	if (event.subject_id === null) return 'foreign'
	switch (event.subject_kind) {
		case 'checkout':
			return await settleWith(deps, await findOurPayment(deps, event.subject_id))
		case 'intent':
			// An intent is learnt from its checkout, which has an event of its own.
			return await settleWith(deps, await findPayment(deps.db, 'intent_id', event.subject_id))
		case 'refund':
			return await handleRefund(deps, event.subject_id)
		case 'payout':
			await recordPayout(deps, await deps.gateway.readPayout(event.subject_id))
			return 'done'
		case 'dispute': {
			const news = await deps.gateway.readDispute(event.subject_id)
			return (await settleDispute(deps, news)) ? 'done' : 'foreign'
		}
		case 'other':
			return 'foreign'
	}
}

/** The account at the gateway may serve others than us, whose payments are not our business. */
async function settleWith(deps: PaymentDeps, payment: Payment | undefined): Promise<EventOutcome> {
	if (!payment) return 'foreign'
	await settlePayment(deps, payment.id)
	for (const refund of await listGatewayRefunds(deps.db, payment.id)) {
		await settleRefund(deps, refund.id)
	}
	return 'done'
}

async function findOurPayment(deps: PaymentDeps, checkoutId: string): Promise<Payment | undefined> {
	const known = await findPayment(deps.db, 'checkout_id', checkoutId)
	if (known) return known
	// Opened, but we died before its id was written down: it carries the payment's.
	const reference = await deps.gateway.readReference(checkoutId)
	return reference === null ? undefined : await findPayment(deps.db, 'id', reference)
}

async function handleRefund(deps: PaymentDeps, gatewayRefundId: string): Promise<EventOutcome> {
	const state = await deps.gateway.readRefund(gatewayRefundId)
	return (await receiveRefund(deps, state)) ? 'done' : 'foreign'
}
