import { createHmac } from 'node:crypto'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { readEvent } from '#app/adapters/stripe/read-event.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'

const SECRET = 'whsec_only_we_and_stripe_know'
const NOW = Date.parse('2026-11-21T03:00:00Z')
const SECONDS = NOW / 1000

function eventAbout(object: Record<string, unknown>, type = 'some.event') {
	return JSON.stringify({
		id: 'evt_1',
		object: 'event',
		type,
		created: SECONDS - 5,
		data: { object },
	})
}

const BODY = eventAbout(
	{ id: 'cs_test_1', object: 'checkout.session' },
	'checkout.session.completed',
)

function signed(body: string, seconds = SECONDS, secret = SECRET): string {
	return Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: seconds })
}

function outcome(body: string, header: string | null): string {
	try {
		readEvent(body, header, SECRET, NOW)
		return 'accepted'
	} catch (error) {
		if (isRefusal(error)) return `${error.kind} ${error.code}`
		throw error
	}
}

const BAD = 'invalid payments.bad_signature'

describe('a signature', () => {
	it('is accepted when it is right and of now', () => {
		expect(outcome(BODY, signed(BODY))).toBe('accepted')
	})

	it('is accepted up to five minutes from now, in both directions, and refused beyond', () => {
		expect(outcome(BODY, signed(BODY, SECONDS - 300))).toBe('accepted')
		expect(outcome(BODY, signed(BODY, SECONDS + 300))).toBe('accepted')
		expect(outcome(BODY, signed(BODY, SECONDS - 301))).toBe(BAD)
		expect(outcome(BODY, signed(BODY, SECONDS + 301))).toBe(BAD)
		expect(outcome(BODY, signed(BODY, SECONDS + 10 * 365 * 86_400))).toBe(BAD)
	})

	it('is refused when it is missing, forged or of another secret', () => {
		expect(outcome(BODY, null)).toBe(BAD)
		expect(outcome(BODY, '')).toBe(BAD)
		expect(outcome(BODY, 'nonsense')).toBe(BAD)
		expect(outcome(BODY, `t=${SECONDS},v1=${'0'.repeat(64)}`)).toBe(BAD)
		expect(outcome(BODY, `t=${SECONDS},v1=`)).toBe(BAD)
		expect(outcome(BODY, `t=${SECONDS}`)).toBe(BAD)
		expect(outcome(BODY, signed(BODY, SECONDS, 'whsec_of_somebody_else'))).toBe(BAD)
	})

	it('is refused when the body was changed by one letter', () => {
		expect(outcome(BODY.replace('cs_test_1', 'cs_test_2'), signed(BODY))).toBe(BAD)
		expect(outcome(`${BODY} `, signed(BODY))).toBe(BAD)
		expect(outcome('', signed(''))).toBe(BAD)
	})

	it('is refused of another scheme than v1', () => {
		expect(outcome(BODY, signed(BODY).replace('v1=', 'v0='))).toBe(BAD)
	})

	it('is refused when it names two times or none that can be read', () => {
		const header = signed(BODY)
		expect(outcome(BODY, `t=${SECONDS - 9_000},${header}`)).toBe(BAD)
		const hmac = createHmac('sha256', SECRET).update(`NaN.${BODY}`).digest('hex')
		expect(outcome(BODY, `t=soon,v1=${hmac}`)).toBe(BAD)
		expect(outcome(BODY, header.replace(/^t=\d+,/, ''))).toBe(BAD)
	})

	it('may stand beside others, as when the secret is being changed', () => {
		const old = signed(BODY, SECONDS, 'whsec_the_old_one').split(',')[1]
		expect(outcome(BODY, `${signed(BODY)},${old}`)).toBe('accepted')
	})
})

describe('a signed body', () => {
	const unreadable = 'invalid payments.unreadable_event'

	it('is refused when it is no event of the API', () => {
		for (const body of ['[]', 'not json', '{}', '{"id":"evt_1","object":"event"}']) {
			expect(outcome(body, signed(body))).toBe(unreadable)
		}
		const thin = JSON.stringify({ id: 'evt_1', object: 'v2.core.event', type: 'v1.x' })
		expect(outcome(thin, signed(thin))).toBe(unreadable)
	})
})

describe('an event', () => {
	function subjectOf(object: Record<string, unknown>) {
		const body = eventAbout(object)
		return readEvent(body, signed(body), SECRET, NOW).subject
	}

	it('carries its id, type and moment', () => {
		expect(readEvent(BODY, signed(BODY), SECRET, NOW)).toEqual({
			eventId: 'evt_1',
			type: 'checkout.session.completed',
			subject: { kind: 'checkout', checkoutId: 'cs_test_1' },
			createdAt: '2026-11-21T02:59:55.000Z',
		})
	})

	it('is about the intent where it shows an intent or its charge', () => {
		const intent = { kind: 'intent', intentId: 'pi_1' }
		expect(subjectOf({ id: 'pi_1', object: 'payment_intent' })).toEqual(intent)
		expect(subjectOf({ id: 'ch_1', object: 'charge', payment_intent: 'pi_1' })).toEqual(intent)
		const whole = { id: 'ch_1', object: 'charge', payment_intent: { id: 'pi_1' } }
		expect(subjectOf(whole)).toEqual(intent)
	})

	it('is about a refund or a payout', () => {
		expect(subjectOf({ id: 're_1', object: 'refund', payment_intent: 'pi_1' })).toEqual({
			kind: 'refund',
			refundId: 're_1',
			intentId: 'pi_1',
		})
		expect(subjectOf({ id: 're_1', object: 'refund', payment_intent: null })).toEqual({
			kind: 'refund',
			refundId: 're_1',
			intentId: null,
		})
		expect(subjectOf({ id: 'po_1', object: 'payout' })).toEqual({
			kind: 'payout',
			payoutId: 'po_1',
		})
	})

	it('is about a dispute', () => {
		const object = { id: 'du_1', object: 'dispute', payment_intent: 'pi_1' }
		expect(subjectOf(object)).toEqual({ kind: 'dispute', disputeId: 'du_1' })
	})

	it('is about nothing of ours in every other case', () => {
		for (const object of [
			{ id: 'ch_1', object: 'charge', payment_intent: null },
			{ id: 'cus_1', object: 'customer' },
			{ object: 'balance' },
		]) {
			expect(subjectOf(object)).toEqual({ kind: 'other' })
		}
	})
})
