import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { GatewayEvent, PaymentGateway } from './gateway.ts'
import { insertEvent } from './store.server.ts'

/**
 * Takes a webhook in: checks its signature, then keeps it raw, once, before anybody acts on it.
 * Refuses what is not signed by the gateway (`payments.bad_signature`) and keeps nothing of it.
 */
export async function receiveEvent(
	deps: { db: Db; clock: Clock; gateway: PaymentGateway },
	rawBody: string,
	signatureHeader: string | null,
): Promise<{ eventId: string }> {
	const event = deps.gateway.verifyEvent(rawBody, signatureHeader)
	const now = deps.clock.now()
	await transaction(deps.db, (tx) =>
		insertEvent(tx, {
			id: event.eventId,
			type: event.type,
			subject_kind: event.subject.kind,
			subject_id: subjectId(event.subject),
			payload: rawBody,
			received_at: now,
			state: 'new',
			next_attempt_at: now,
			last_error: null,
			processed_at: null,
		}),
	)
	return { eventId: event.eventId }
}

function subjectId(subject: GatewayEvent['subject']): string | null {
	switch (subject.kind) {
		case 'checkout':
			return subject.checkoutId
		case 'intent':
			return subject.intentId
		case 'refund':
			return subject.refundId
		case 'payout':
			return subject.payoutId
		case 'dispute':
			return subject.disputeId
		case 'other':
			return null
	}
}
