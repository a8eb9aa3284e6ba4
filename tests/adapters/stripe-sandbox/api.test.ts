import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox } from '#app/adapters/stripe-sandbox/create-sandbox.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { type Bench, checkoutRequest, SECRET_KEY, startBench } from './support.ts'

let bench: Bench
beforeAll(async () => {
	bench = await startBench()
})
afterAll(async () => {
	await bench.close()
	expect(bench.bugs).toEqual([])
})

interface Answer {
	status: number
	headers: Headers
	body: { id?: string; error?: Stripe.StripeRawError & { doc_url?: string } }
}

/** A call as Stripe's documentation writes it with curl. */
async function call(
	path: string,
	form?: Record<string, string> | string,
	headers: Record<string, string> = {},
): Promise<Answer> {
	const response = await fetch(`${bench.origin}${path}`, {
		method: form === undefined ? 'GET' : 'POST',
		headers: { authorization: `Bearer ${SECRET_KEY}`, ...headers },
		...(form === undefined ? {} : { body: new URLSearchParams(form) }),
	})
	const body = (await response.json()) as Answer['body']
	return { status: response.status, headers: response.headers, body }
}

const SESSION = {
	mode: 'payment',
	success_url: 'http://toko.test/terima-kasih',
	'line_items[0][quantity]': '1',
	'line_items[0][price_data][currency]': 'idr',
	'line_items[0][price_data][unit_amount]': '2500000',
	'line_items[0][price_data][product_data][name]': 'Keset',
}

async function paidCheckout() {
	const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
	await bench.control.pay(checkoutId)
	const state = await bench.gateway.readCheckout(checkoutId)
	if (state.status !== 'paid') throw new Error('not paid')
	return state
}

describe('the door', () => {
	it('refuses a missing or wrong key with 401 in the shape of Stripe', async () => {
		const missing = await call('/v1/payouts', undefined, { authorization: '' })
		expect(missing.status).toBe(401)
		expect(missing.headers.get('www-authenticate')).toBe('Bearer realm="Stripe"')
		expect(missing.body.error?.message).toContain('You did not provide an API key')
		const wrong = await call('/v1/payouts', undefined, { authorization: 'Bearer sk_test_evil' })
		expect(wrong.status).toBe(401)
		expect(wrong.body.error).toEqual({
			type: 'invalid_request_error',
			message: 'Invalid API Key provided: ********evil',
		})
		const control = await fetch(`${bench.origin}/_sandbox/reset`, { method: 'POST' })
		expect(control.status).toBe(401)
	})

	it('answers with the headers of Stripe', async () => {
		const answer = await call('/v1/payouts')
		expect(answer.status).toBe(200)
		expect(answer.headers.get('request-id')).toMatch(/^req_/)
		expect(answer.headers.get('stripe-version')).toBe(Stripe.API_VERSION)
		expect(answer.headers.get('x-sandbox')).toBe('no real money')
	})

	it('speaks one version of the API', async () => {
		const answer = await call('/v1/payouts', undefined, { 'stripe-version': '2020-08-27' })
		expect(answer.status).toBe(400)
		expect(answer.body.error?.message).toContain('Invalid Stripe API version')
	})

	it('answers 404 for what does not exist', async () => {
		expect((await call('/v1/customers', {})).status).toBe(404)
		const answer = await call('/v1/charges/ch_nowhere')
		expect(answer.status).toBe(404)
		expect(answer.body.error).toEqual({
			type: 'invalid_request_error',
			code: 'resource_missing',
			param: 'id',
			message: "No such charge: 'ch_nowhere'",
		})
	})
})

describe('parameters', () => {
	it('are read from brackets as Stripe reads them', async () => {
		const answer = await call('/v1/checkout/sessions', {
			...SESSION,
			'metadata[order]': 'BKL 1 & 2 = é',
			'expand[]': 'line_items',
		})
		expect(answer.status).toBe(200)
		expect(answer.body).toMatchObject({
			object: 'checkout.session',
			amount_total: 2_500_000,
			metadata: { order: 'BKL 1 & 2 = é' },
			line_items: { data: [{ description: 'Keset', quantity: 1 }] },
			livemode: false,
		})
	})

	it.each([
		['payment_method_types[0]', 'card'],
		['colour', 'red'],
		['line_items[0][price_data][colour]', 'red'],
		['__proto__[polluted]', 'yes'],
		['broken[', 'x'],
	])('are refused with parameter_unknown when unknown: %s', async (name, value) => {
		const answer = await call('/v1/checkout/sessions', { ...SESSION, [name]: value })
		expect(answer.status).toBe(400)
		expect(answer.body.error).toMatchObject({
			type: 'invalid_request_error',
			code: 'parameter_unknown',
			message: `Received unknown parameter: ${answer.body.error?.param}`,
		})
	})

	it('are refused by name with parameter_missing when missing', async () => {
		const { mode: _mode, ...without } = SESSION
		const answer = await call('/v1/checkout/sessions', without)
		expect(answer.body.error).toMatchObject({ code: 'parameter_missing', param: 'mode' })
		const name = 'line_items[0][price_data][product_data][name]'
		const { [name]: _name, ...nameless } = SESSION
		const nested = await call('/v1/checkout/sessions', nameless)
		expect(nested.body.error).toMatchObject({ code: 'parameter_missing' })
		expect(nested.body.error?.param).toBe('line_items[0][price_data][product_data]')
		expect((await call('/v1/refunds', {})).body.error?.code).toBe('parameter_missing')
	})

	it.each([
		['line_items[0][quantity]', 'two', 'parameter_invalid_integer'],
		['line_items[0][quantity]', '0', 'parameter_invalid_integer'],
		['line_items[0][price_data][unit_amount]', '-5', 'parameter_invalid_integer'],
		['line_items[0][price_data][unit_amount]', '25.5', 'parameter_invalid_integer'],
		['line_items[0][price_data][currency]', 'usd', undefined],
		['success_url', 'javascript:alert(1)', 'url_invalid'],
		['customer_email', 'nobody', 'email_invalid'],
		['mode', 'subscription', undefined],
		['client_reference_id', '', 'parameter_invalid_empty'],
	])('are refused when they make no sense: %s=%s', async (name, value, code) => {
		const answer = await call('/v1/checkout/sessions', { ...SESSION, [name]: value })
		expect(answer.status).toBe(400)
		expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', param: name })
		expect(answer.body.error?.code).toBe(code)
	})
})

describe('a checkout', () => {
	it('must end 30 minutes to 24 hours from now', async () => {
		const now = Math.floor(Date.now() / 1000)
		const at = async (seconds: number) =>
			(await call('/v1/checkout/sessions', { ...SESSION, expires_at: String(now + seconds) }))
				.status
		expect(await at(29 * 60)).toBe(400)
		expect(await at(30 * 60 + 5)).toBe(200)
		expect(await at(24 * 3_600)).toBe(200)
		expect(await at(24 * 3_600 + 60)).toBe(400)
	})

	it('must come to the least and at most twelve digits', async () => {
		const of = async (amount: number) => {
			const name = 'line_items[0][price_data][unit_amount]'
			return (await call('/v1/checkout/sessions', { ...SESSION, [name]: String(amount) })).body
				.error?.code
		}
		expect(await of(799_999)).toBe('amount_too_small')
		expect(await of(800_000)).toBeUndefined()
		expect(await of(999_999_999_999)).toBeUndefined()
		expect(await of(1_000_000_000_000)).toBe('amount_too_large')
	})

	it('cannot be ended twice, in the words of Stripe', async () => {
		const { body } = await call('/v1/checkout/sessions', SESSION)
		expect((await call(`/v1/checkout/sessions/${body.id}/expire`, {})).status).toBe(200)
		const again = await call(`/v1/checkout/sessions/${body.id}/expire`, {})
		expect(again.status).toBe(400)
		expect(again.body.error?.message).toBe(
			'Only Checkout Sessions with a status in ["open"] can be expired. ' +
				'This Checkout Session has a status of `expired`.',
		)
	})

	it('ends by itself when its time has come, not a second earlier', async () => {
		const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
		const session = await bench.stripe.checkout.sessions.retrieve(checkoutId)
		await bench.control.setClock(session.expires_at - 1)
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('open')
		await bench.control.advanceClock(1)
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('expired')
		await bench.control.releaseClock()
		const events = await bench.stripe.events.list({ type: 'checkout.session.expired', limit: 1 })
		expect(events.data[0]?.created).toBe(session.expires_at)
	})

	it('is found by its payment intent', async () => {
		const { intentId, checkoutId } = await paidCheckout()
		const found = await bench.stripe.checkout.sessions.list({ payment_intent: intentId })
		expect(found.data.map(({ id }) => id)).toEqual([checkoutId])
	})

	it('shows nested objects where they are asked for, and refuses what cannot be', async () => {
		const { checkoutId, chargeId } = await paidCheckout()
		const session = await bench.stripe.checkout.sessions.retrieve(checkoutId, {
			expand: ['payment_intent.latest_charge.balance_transaction', 'payment_intent'],
		})
		expect(session.payment_intent).toMatchObject({
			object: 'payment_intent',
			latest_charge: { id: chargeId, balance_transaction: { object: 'balance_transaction' } },
		})
		const wrong = bench.stripe.checkout.sessions.retrieve(checkoutId, { expand: ['mode'] })
		await expect(wrong).rejects.toThrow('This property cannot be expanded (mode).')
		const deep = 'a.b.c.d.e'
		await expect(
			bench.stripe.checkout.sessions.retrieve(checkoutId, { expand: [deep] }),
		).rejects.toThrow('You cannot expand more than 4 levels of a property.')
	})
})

describe('an idempotency key', () => {
	const key = (name: string) => ({ 'idempotency-key': `${name} ${Math.random()}` })

	it('gives the same answer again and says so', async () => {
		const headers = key('again')
		const first = await call('/v1/checkout/sessions', SESSION, headers)
		const second = await call('/v1/checkout/sessions', SESSION, headers)
		expect(first.headers.get('idempotent-replayed')).toBeNull()
		expect(second.headers.get('idempotent-replayed')).toBe('true')
		expect(second.body).toEqual(first.body)
	})

	it('gives a refusal again too, once the work had begun', async () => {
		const { intentId } = await paidCheckout()
		const headers = key('refused')
		const form = { payment_intent: intentId, amount: String(rupiah(999_000)) }
		const first = await call('/v1/refunds', form, headers)
		expect(first.status).toBe(400)
		const second = await call('/v1/refunds', form, headers)
		expect(second.headers.get('idempotent-replayed')).toBe('true')
		expect(second.body).toEqual(first.body)
	})

	it('may be used again after parameters that were refused before the work', async () => {
		const headers = key('typo')
		expect((await call('/v1/checkout/sessions', { mode: 'payment' }, headers)).status).toBe(400)
		expect((await call('/v1/checkout/sessions', SESSION, headers)).status).toBe(200)
	})

	it('is refused with other parameters', async () => {
		const headers = key('other')
		await call('/v1/checkout/sessions', SESSION, headers)
		const answer = await call('/v1/checkout/sessions', { ...SESSION, locale: 'en' }, headers)
		expect(answer.status).toBe(400)
		expect(answer.body.error?.type).toBe('idempotency_error')
	})

	it('is refused with 409 while the first request is worked on', async () => {
		const headers = key('twice')
		await bench.control.addFault({ kind: 'slow', path: '/v1/checkout', delayMs: 300 })
		const slow = call('/v1/checkout/sessions', SESSION, headers)
		await new Promise((resolve) => setTimeout(resolve, 100))
		const meanwhile = await call('/v1/checkout/sessions', SESSION, headers)
		expect(meanwhile.status).toBe(409)
		expect(meanwhile.body.error).toMatchObject({
			type: 'idempotency_error',
			code: 'idempotency_key_in_use',
		})
		expect((await slow).status).toBe(200)
		expect((await call('/v1/checkout/sessions', SESSION, headers)).body).toEqual((await slow).body)
	})

	it('is forgotten after a day', async () => {
		const headers = key('day')
		const first = await call('/v1/checkout/sessions', SESSION, headers)
		await bench.control.advanceClock(86_401)
		const second = await call('/v1/checkout/sessions', SESSION, headers)
		await bench.control.releaseClock()
		expect(second.status).toBe(200)
		expect(second.body.id).not.toBe(first.body.id)
	})
})

describe('a list', () => {
	it('is read page by page in both directions, newest first', async () => {
		const { intentId } = await paidCheckout()
		for (let n = 1; n <= 5; n++) {
			await bench.stripe.refunds.create({ payment_intent: intentId, amount: n * 100 })
		}
		const all = await bench.stripe.refunds
			.list({ payment_intent: intentId, limit: 2 })
			.autoPagingToArray({ limit: 100 })
		expect(all.map(({ amount }) => amount)).toEqual([500, 400, 300, 200, 100])
		const before = await bench.stripe.refunds.list({
			payment_intent: intentId,
			limit: 2,
			ending_before: all[3]?.id ?? '',
		})
		expect(before.data.map(({ amount }) => amount)).toEqual([400, 300])
		expect(before.has_more).toBe(true)
	})

	it('refuses a page of more than a hundred', async () => {
		expect((await call('/v1/refunds?limit=101')).body.error?.param).toBe('limit')
	})

	it('is narrowed by time', async () => {
		await bench.control.setClock(1_700_000_000)
		const { body } = await call('/v1/checkout/sessions', SESSION)
		await bench.control.releaseClock()
		const then = await bench.stripe.checkout.sessions.list({
			created: { gte: 1_700_000_000, lt: 1_700_000_001 },
		})
		expect(then.data.map(({ id }) => id)).toEqual([body.id])
	})
})

describe('a sandbox', () => {
	const options = {
		file: ':memory:',
		nodeEnv: 'test',
		secretKey: SECRET_KEY,
		webhookSecret: 'whsec_long_enough_secret',
	}

	it('never starts in production, and never with a key that is not for tests', () => {
		expect(() => createSandbox({ ...options, nodeEnv: 'production' })).toThrow(
			'never starts in production',
		)
		expect(() => createSandbox({ ...options, secretKey: 'sk_live_x' })).toThrow('sk_test_')
		expect(() => createSandbox({ ...options, webhookSecret: 'secret' })).toThrow('whsec_')
	})
})
