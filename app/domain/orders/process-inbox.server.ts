import { findPayment, findRefund } from '#app/domain/payments/payments.server.ts'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import {
	findEvent,
	findRefundByGatewayId,
	selectWaitingEvents,
	updateEvent,
} from '#app/domain/payments/store.server.ts'
import { plusMilliseconds } from '#app/shared/instant.ts'
import { transaction } from '#db/transaction.ts'
import type { PaymentDeps } from './open-payment.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { settleRefund } from './settle-refund.server.ts'

const EVENTS_AT_ONCE = 50
const MOST_ATTEMPTS = 12
const FIRST_BACKOFF_MS = 5_000
const LONGEST_BACKOFF_MS = 3_600_000

/** What an event led to: `unknown` may become known, `foreign` never concerns us. */
type Handled = 'done' | 'foreign' | 'unknown'

type StoredEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>

/**
 * Acts on the webhooks that wait, oldest first. An event says only what to look at; what has become
 * of it is asked of the gateway, so events may come in any order, twice, or not at all. One that
 * fails waits longer each time and is given up as *dead* after twelve attempts, for people to see.
 */
export async function processInbox(deps: PaymentDeps): Promise<void> {
	const waiting = await selectWaitingEvents(deps.db, deps.clock.now(), EVENTS_AT_ONCE)
	for (const eventId of waiting) await processEvent(deps, eventId)
}

/** Acts on one stored webhook; done ones are left alone. Failures are written down, not thrown. */
export async function processEvent(deps: PaymentDeps, eventId: string): Promise<void> {
	const event = await findEvent(deps.db, eventId)
	if (event?.state !== 'new') return
	let handled: Handled
	let reason = 'the gateway names something that is not known here'
	try {
		handled = await handle(deps, event)
	} catch (error) {
		handled = 'unknown'
		reason = error instanceof Error ? error.message : String(error)
	}
	await transaction(deps.db, (tx) =>
		updateEvent(tx, event.id, afterwards(deps, event.attempts + 1, handled, reason)),
	)
}

async function handle(deps: PaymentDeps, event: StoredEvent): Promise<Handled> {
	if (event.subject_id === null) return 'foreign'
	switch (event.subject_kind) {
		case 'checkout':
		case 'intent': {
			const column = event.subject_kind === 'checkout' ? 'checkout_id' : 'intent_id'
			const payment = await findPayment(deps.db, column, event.subject_id)
			// An intent is learnt from its checkout, which has an event of its own.
			if (!payment) return event.subject_kind === 'intent' ? 'foreign' : 'unknown'
			await settlePayment(deps, payment.id)
			const refund = await findRefund(deps.db, payment.id)
			if (refund) await settleRefund(deps, refund.id)
			return 'done'
		}
		case 'refund': {
			const refund = await findOurRefund(deps, event.subject_id)
			if (!refund) return 'unknown'
			await settleRefund(deps, refund.id)
			return 'done'
		}
		case 'payout':
			await recordPayout(deps, event.subject_id)
			return 'done'
		case 'other':
			return 'foreign'
	}
}

async function findOurRefund(deps: PaymentDeps, gatewayRefundId: string) {
	const known = await findRefundByGatewayId(deps.db, gatewayRefundId)
	if (known) return known
	// Asked for, but we died before its id was written down: the key it carries is ours.
	const { intentId, refundKey } = await deps.gateway.readRefund(gatewayRefundId)
	const payment = await findPayment(deps.db, 'intent_id', intentId)
	const refund = payment && (await findRefund(deps.db, payment.id))
	return refund?.id === refundKey ? refund : undefined
}

function afterwards(deps: PaymentDeps, attempts: number, handled: Handled, reason: string) {
	const now = deps.clock.now()
	if (handled === 'done') return { state: 'done', attempts, processed_at: now } as const
	if (handled === 'foreign') return { state: 'ignored', attempts, processed_at: now } as const
	if (attempts >= MOST_ATTEMPTS) return { state: 'dead', attempts, last_error: reason } as const
	const wait = Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS)
	return { attempts, last_error: reason, next_attempt_at: plusMilliseconds(now, wait) }
}
