import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createStripeGateway } from '#app/adapters/stripe/stripe-gateway.server.ts'
import { instant, plusMilliseconds, systemClock } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import {
	type Bench,
	checkoutRequest,
	SECRET_KEY,
	startBench,
	TOTAL,
	WEBHOOK_SECRET,
} from '#tests/adapters/stripe-sandbox/support.ts'

let bench: Bench
beforeAll(async () => {
	bench = await startBench()
})
afterEach(() => bench.control.clearFaults())
afterAll(async () => {
	await bench.close()
	expect(bench.bugs).toEqual([])
})

async function paid(card: 'visa' | 'refund-pending' | 'refund-fails' = 'visa') {
	const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
	await bench.control.pay(checkoutId, { card })
	const state = await bench.gateway.readCheckout(checkoutId)
	if (state.status !== 'paid') throw new Error(`not paid but ${state.status}`)
	return state
}

async function codeOf(work: Promise<unknown>): Promise<string> {
	try {
		await work
	} catch (error) {
		if (isRefusal(error)) return `${error.kind} ${error.code}`
		throw error
	}
	return 'no refusal'
}

describe('a checkout', () => {
	it('opens a page where exactly the order can be paid', async () => {
		const request = checkoutRequest()
		const { checkoutId, url } = await bench.gateway.openCheckout(request)
		expect(url).toBe(`${bench.origin}/c/pay/${checkoutId}`)
		const session = await bench.stripe.checkout.sessions.retrieve(checkoutId, {
			expand: ['line_items'],
		})
		expect(session.amount_total).toBe(TOTAL)
		expect(session.currency).toBe('idr')
		expect(session.metadata).toMatchObject({ payment_id: request.paymentId })
		expect(session.client_reference_id).toBe(request.paymentId)
		expect(session.line_items?.data.map((line) => line.amount_total)).toEqual([
			rupiah(50_000),
			rupiah(30_000),
		])
		expect(await bench.gateway.readCheckout(checkoutId)).toEqual({
			status: 'open',
			checkoutId,
			url,
		})
	})

	it('is the same one when it is opened again, also at the same moment', async () => {
		const request = checkoutRequest()
		const opened = await Promise.all([1, 2, 3].map(() => bench.gateway.openCheckout(request)))
		expect(new Set(opened.map(({ checkoutId }) => checkoutId)).size).toBe(1)
	})

	it('tells what was paid, when, and what the gateway keeps', async () => {
		const state = await paid()
		expect(state.amountSen).toBe(TOTAL)
		expect(state.intentId).toMatch(/^pi_/)
		expect(state.chargeId).toMatch(/^ch_/)
		// 2.9 % of Rp95.000 and Rp2.000.
		expect(state.fee?.feeSen).toBe(sen(275_500 + 200_000))
		expect(Math.abs(Date.parse(state.paidAt) - Date.now())).toBeLessThan(5_000)
	})

	it('has no fee until the gateway tells it', async () => {
		await bench.control.changeSettings({ delayBalanceTransactions: true })
		const before = await paid()
		await bench.control.changeSettings({ delayBalanceTransactions: false })
		expect(before.fee).toBeNull()
		await bench.control.releaseBalanceTransactions()
		const after = await bench.gateway.readCheckout(before.checkoutId)
		expect(after).toMatchObject({ status: 'paid', fee: { feeSen: 475_500 } })
	})

	it('stays open after a declined card and can still be paid', async () => {
		const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
		await bench.control.pay(checkoutId, { card: 'declined' })
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('open')
		await bench.control.pay(checkoutId, { card: 'insufficient-funds' })
		await bench.control.pay(checkoutId, { card: 'authentication', authentication: 'fail' })
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('open')
		await bench.control.pay(checkoutId, { card: 'authentication' })
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('paid')
	})

	it('can be ended, and then never be paid any more', async () => {
		const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
		const expired = { status: 'expired', checkoutId }
		expect(await bench.gateway.expireCheckout(checkoutId)).toEqual(expired)
		await bench.control.pay(checkoutId)
		expect(await bench.gateway.readCheckout(checkoutId)).toEqual(expired)
		expect(await bench.gateway.expireCheckout(checkoutId)).toEqual(expired)
	})

	it('stays paid when it is ended a moment too late', async () => {
		const state = await paid()
		expect(await bench.gateway.expireCheckout(state.checkoutId)).toEqual(state)
	})

	it('refuses a closed window, a sum too small and an unknown checkout', async () => {
		const late = checkoutRequest({ expiresAt: systemClock.now() })
		expect(await codeOf(bench.gateway.openCheckout(late))).toBe(
			'conflict payments.checkout_window_passed',
		)
		const far = plusMilliseconds(systemClock.now(), 25 * 3_600_000)
		expect(await codeOf(bench.gateway.openCheckout(checkoutRequest({ expiresAt: far })))).toBe(
			'conflict payments.checkout_window_passed',
		)
		const small = checkoutRequest({ lines: [], shippingSen: rupiah(0) })
		const line = { name: 'Gantungan kunci', unitPriceSen: rupiah(1_000), quantity: 1 }
		expect(await codeOf(bench.gateway.openCheckout({ ...small, lines: [line] }))).toBe(
			'rule payments.amount_not_accepted',
		)
		expect(await codeOf(bench.gateway.readCheckout('cs_test_nowhere'))).toBe(
			'not-found payments.unknown_at_gateway',
		)
	})
})

describe('a refund', () => {
	it('is made once however often it is asked for, also at the same moment', async () => {
		const { intentId } = await paid()
		const request = { refundKey: 'refund-1', intentId, amountSen: rupiah(25_000) }
		const refunds = await Promise.all([1, 2, 3].map(() => bench.gateway.refund(request)))
		expect(new Set(refunds.map(({ refundId }) => refundId)).size).toBe(1)
		expect(refunds[0]).toMatchObject({
			status: 'succeeded',
			amountSen: rupiah(25_000),
			refundKey: 'refund-1',
			intentId,
		})
		expect(await bench.gateway.readRefund(refunds[0]?.refundId ?? '')).toEqual(refunds[0])
	})

	it('is made once also after Stripe has forgotten the idempotency key', async () => {
		const { intentId } = await paid()
		const request = { refundKey: 'refund-old', intentId, amountSen: rupiah(10_000) }
		const first = await bench.gateway.refund(request)
		await bench.control.advanceClock(3 * 86_400)
		expect(await bench.gateway.refund(request)).toEqual(first)
		await bench.control.releaseClock()
		const made = await bench.stripe.refunds.list({ payment_intent: intentId })
		expect(made.data).toHaveLength(1)
	})

	it('refuses more than is left of the payment', async () => {
		const { intentId } = await paid()
		const refund = (refundKey: string, amount: number) =>
			bench.gateway.refund({ refundKey, intentId, amountSen: rupiah(amount) })
		await refund('a', 60_000)
		expect(await codeOf(refund('b', 40_000))).toBe('conflict payments.refund_exceeds_payment')
		await refund('c', 35_000)
		expect(await codeOf(refund('d', 1))).toBe('conflict payments.refund_exceeds_payment')
		expect(
			await codeOf(
				bench.gateway.refund({
					refundKey: 'e',
					intentId: 'pi_no',
					amountSen: rupiah(1),
				}),
			),
		).toBe('not-found payments.unknown_at_gateway')
	})

	it('may be pending, and may fail after it seemed to succeed', async () => {
		const slow = await paid('refund-pending')
		const pending = await bench.gateway.refund({
			refundKey: 'slow',
			intentId: slow.intentId,
			amountSen: TOTAL,
		})
		expect(pending.status).toBe('pending')
		await bench.control.settleRefund(pending.refundId, 'succeeded')
		expect((await bench.gateway.readRefund(pending.refundId)).status).toBe('succeeded')

		const bounced = await paid('refund-fails')
		const seeming = await bench.gateway.refund({
			refundKey: 'bounced',
			intentId: bounced.intentId,
			amountSen: TOTAL,
		})
		expect(seeming.status).toBe('succeeded')
		await bench.control.advanceClock(3_600)
		expect((await bench.gateway.readRefund(seeming.refundId)).status).toBe('failed')
		await bench.control.releaseClock()
	})
})

describe('a payout', () => {
	it('tells the sum the bank receives and whether it arrived', async () => {
		await paid()
		await bench.control.advanceClock(3 * 86_400)
		const payout = await bench.control.createDuePayout({ arrivesInSeconds: 86_400 })
		const id = payout?.id ?? ''
		expect(await bench.gateway.readPayout(id)).toMatchObject({
			payoutId: id,
			status: 'pending',
			amountSen: payout?.amount,
		})
		await bench.control.advanceClock(86_400)
		expect((await bench.gateway.readPayout(id)).status).toBe('paid')
		await bench.control.failPayout(id)
		expect((await bench.gateway.readPayout(id)).status).toBe('failed')
		await bench.control.releaseClock()
	})
})

describe('a gateway that cannot be asked', () => {
	const path = '/v1/checkout/sessions'

	it.each(['rate-limit', 'server-error', 'conflict', 'reset-before', 'timeout'] as const)(
		'is the refusal payments.gateway_unavailable on %s, and asking again has one effect',
		async (kind) => {
			const request = checkoutRequest()
			const gateway = createStripeGateway({
				secretKey: SECRET_KEY,
				webhookSecret: WEBHOOK_SECRET,
				api: bench.api,
				timeoutMs: 150,
			})
			const before = await bench.stripe.checkout.sessions.list({ limit: 100 })
			await bench.control.addFault({ kind, path, times: 10 })
			expect(await codeOf(gateway.openCheckout(request))).toBe(
				'unavailable payments.gateway_unavailable',
			)
			await bench.control.clearFaults()
			const opened = await bench.gateway.openCheckout(request)
			expect(await bench.gateway.openCheckout(request)).toEqual(opened)
			const after = await bench.stripe.checkout.sessions.list({ limit: 100 })
			expect(after.data.length).toBe(before.data.length + 1)
		},
		20_000,
	)

	it('is asked once more by itself, with one effect, when a connection breaks', async () => {
		const { intentId } = await paid()
		await bench.control.addFault({ kind: 'reset-after', path: '/v1/refunds', method: 'POST' })
		const request = { refundKey: 'broken line', intentId, amountSen: rupiah(5_000) }
		expect((await bench.gateway.refund(request)).status).toBe('succeeded')
		const made = await bench.stripe.refunds.list({ payment_intent: intentId })
		expect(made.data).toHaveLength(1)
	})

	it('is unavailable when nobody listens', async () => {
		const nobody = { host: '127.0.0.1', port: 1, protocol: 'http' as const }
		const gateway = createStripeGateway({
			secretKey: SECRET_KEY,
			webhookSecret: WEBHOOK_SECRET,
			api: nobody,
		})
		expect(await codeOf(gateway.readPayout('po_1'))).toBe(
			'unavailable payments.gateway_unavailable',
		)
	})
})

describe('the adapter', () => {
	it('asks whether it may call before every call, and makes none when it may not', async () => {
		let asked = 0
		const gateway = createStripeGateway({
			secretKey: SECRET_KEY,
			webhookSecret: WEBHOOK_SECRET,
			api: bench.api,
			assertMayCall: () => {
				asked += 1
				throw new Error('a transaction is open')
			},
		})
		const calls = [
			() => gateway.openCheckout(checkoutRequest()),
			() => gateway.readCheckout('cs_1'),
			() => gateway.readReference('cs_1'),
			() => gateway.expireCheckout('cs_1'),
			() => gateway.refund({ refundKey: 'k', intentId: 'pi_1', amountSen: rupiah(1) }),
			() => gateway.readRefund('re_1'),
			() => gateway.readPayout('po_1'),
			() => gateway.listPayouts(null),
			() => gateway.listMovements(null),
			() => gateway.listMovementsOfPayout('po_1'),
		]
		for (const call of calls) await expect(call()).rejects.toThrow('a transaction is open')
		expect(asked).toBe(calls.length)
	})

	it('never sends a live key to another address than Stripe', () => {
		const options = { secretKey: 'sk_live_x', webhookSecret: WEBHOOK_SECRET, api: bench.api }
		expect(() => createStripeGateway(options)).toThrow('a live Stripe key')
	})

	it('lets a wrong key crash: it is no refusal but a mistake in the settings', async () => {
		const gateway = createStripeGateway({
			secretKey: 'sk_test_wrong',
			webhookSecret: WEBHOOK_SECRET,
			api: bench.api,
		})
		await expect(gateway.readPayout('po_1')).rejects.toMatchObject({
			type: 'StripeAuthenticationError',
			statusCode: 401,
		})
	})

	it('sends expiry in whole seconds, never later than asked', async () => {
		const expiresAt = instant(new Date(Date.now() + 3_600_999).toISOString())
		const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest({ expiresAt }))
		const session = await bench.stripe.checkout.sessions.retrieve(checkoutId)
		expect(session.expires_at).toBe(Math.floor(Date.parse(expiresAt) / 1000))
	})
})
