import Stripe from 'stripe'
import { z } from 'zod'
import { badSignature, unreadableEvent } from '#app/domain/payments/errors.ts'
import type { GatewayEvent } from '#app/domain/payments/gateway.ts'
import { toInstant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'

/** Seconds between the signature's time and ours, in either direction. */
const SIGNATURE_TOLERANCE_SECONDS = 300

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

const eventShape = z.object({
	id: z.string().min(1),
	object: z.literal('event'),
	type: z.string().min(1),
	created: z.number().int().positive(),
	data: z.object({
		object: z.object({
			id: z.string().optional(),
			object: z.string(),
			payment_intent: reference.nullish(),
		}),
	}),
})

/**
 * Checks a webhook's signature over its raw body and says what it is about. The body is believed
 * for that alone: the state of things is always read from Stripe. `now` is in milliseconds.
 *
 * Refuses `payments.bad_signature` for one that is missing, forged, or whose time is more than
 * five minutes away: the SDK refuses only the past, so the future is refused here. Refuses
 * `payments.unreadable_event` for a signed body that is no event of API v1.
 */
export function readEvent(
	rawBody: string,
	signatureHeader: string | null,
	webhookSecret: string,
	now: number,
): GatewayEvent {
	if (signatureHeader === null || !isTimely(signatureHeader, now)) throw badSignature()
	const { signature } = Stripe.webhooks
	invariant(signature !== null, 'the Stripe SDK came without its signatures')
	try {
		signature.verifyHeader(
			rawBody,
			signatureHeader,
			webhookSecret,
			SIGNATURE_TOLERANCE_SECONDS,
			undefined,
			now,
		)
	} catch {
		// The SDK throws several kinds of error for what is never the sender's signature.
		throw badSignature()
	}
	let body: unknown
	try {
		body = JSON.parse(rawBody)
	} catch {
		throw unreadableEvent()
	}
	const event = eventShape.safeParse(body)
	if (!event.success) throw unreadableEvent()
	const { id, type, created, data } = event.data
	return {
		eventId: id,
		type,
		subject: subjectOf(data.object),
		createdAt: toInstant(new Date(created * 1000)),
	}
}

function isTimely(header: string, now: number): boolean {
	// Exactly one time: with two, which one is signed would depend on the reader.
	const times = header.split(',').filter((part) => part.startsWith('t='))
	const match = times.length === 1 ? /^t=(\d{1,12})$/.exec(times[0] ?? '') : null
	if (!match) return false
	const age = Math.floor(now / 1000) - Number(match[1])
	return Math.abs(age) <= SIGNATURE_TOLERANCE_SECONDS
}

type Subject = z.output<typeof eventShape>['data']['object']

function subjectOf({ id, object, payment_intent }: Subject): GatewayEvent['subject'] {
	const intentId = payment_intent ?? null
	if (id === undefined) return { kind: 'other' }
	switch (object) {
		case 'checkout.session':
			return { kind: 'checkout', checkoutId: id }
		case 'payment_intent':
			return { kind: 'intent', intentId: id }
		case 'charge':
			return intentId === null ? { kind: 'other' } : { kind: 'intent', intentId }
		case 'refund':
			return { kind: 'refund', refundId: id, intentId }
		case 'payout':
			return { kind: 'payout', payoutId: id }
		case 'dispute':
			return { kind: 'dispute', disputeId: id }
		default:
			return { kind: 'other' }
	}
}
