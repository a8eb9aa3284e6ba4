import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sen } from '#app/shared/money.ts'
import { type Bench, checkoutRequest, type Receiver, startBench, startReceiver } from './support.ts'

let bench: Bench
let receiver: Receiver
beforeAll(async () => {
	bench = await startBench({ retryDelaysMs: [20, 20, 20] })
})
beforeEach(async () => {
	await bench.control.reset()
	receiver = await startReceiver()
	await bench.control.changeSettings({ webhookUrl: receiver.url })
})
afterEach(() => receiver.close())
afterAll(async () => {
	await bench.close()
	expect(bench.bugs).toEqual([])
})

async function pay(): Promise<string> {
	const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
	await bench.control.pay(checkoutId)
	return checkoutId
}

async function eventIds(): Promise<string[]> {
	const { data } = await bench.stripe.events.list({ limit: 100 })
	return data.map(({ id }) => id).toReversed()
}

const PAID = [
	'payment_intent.created',
	'charge.succeeded',
	'payment_intent.succeeded',
	'checkout.session.completed',
]

describe('a webhook', () => {
	it('is signed so that our adapter accepts it, and says what happened', async () => {
		const checkoutId = await pay()
		await bench.control.settleWebhooks()
		expect(receiver.types()).toEqual(PAID)
		const { body, signature } = receiver.received[3] ?? { body: '', signature: '' }
		const event = bench.gateway.verifyEvent(body, signature)
		expect(event.type).toBe('checkout.session.completed')
		expect(event.subject).toEqual({ kind: 'checkout', checkoutId })
		const intents = receiver.received
			.slice(0, 3)
			.map((one) => bench.gateway.verifyEvent(one.body, one.signature).subject.kind)
		expect(intents).toEqual(['intent', 'intent', 'intent'])
	})

	it('carries the object as it was then, in the shape of its type', async () => {
		const checkoutId = await pay()
		await bench.control.settleWebhooks()
		const event = receiver.received[3]?.event
		expect(event).toMatchObject({
			object: 'event',
			livemode: false,
			pending_webhooks: 1,
			data: { object: { id: checkoutId, status: 'complete', payment_status: 'paid' } },
		})
		expect(event?.data.object).not.toHaveProperty('line_items')
		const kept = await bench.stripe.events.retrieve(event?.id ?? '')
		expect(kept.pending_webhooks).toBe(0)
	})

	it('tells of declines, 3-D Secure, expiry, refunds, fees and payouts', async () => {
		const { checkoutId } = await bench.gateway.openCheckout(checkoutRequest())
		await bench.control.pay(checkoutId, { card: 'declined' })
		await bench.control.pay(checkoutId, { card: 'authentication', authentication: 'leave' })
		await bench.gateway.expireCheckout(checkoutId)
		await bench.control.changeSettings({ delayBalanceTransactions: true })
		const paid = await bench.gateway.readCheckout(await pay())
		await bench.control.releaseBalanceTransactions()
		const intentId = paid.status === 'paid' ? paid.intentId : ''
		await bench.gateway.refund({ refundKey: 'r', intentId, amountSen: sen(100) })
		await bench.control.advanceClock(3 * 86_400)
		await bench.control.createDuePayout()
		await bench.control.settleWebhooks()
		expect(receiver.types()).toEqual([
			'payment_intent.created',
			'charge.failed',
			'payment_intent.payment_failed',
			'payment_intent.requires_action',
			'payment_intent.canceled',
			'checkout.session.expired',
			...PAID,
			'charge.updated',
			'refund.created',
			'charge.refunded',
			'payout.created',
			'payout.paid',
			'payout.reconciliation_completed',
		])
	})

	it('is tried again after a failing receiver until it is answered with 2xx', async () => {
		receiver.answers.push(500, 302, 503)
		await pay()
		await expect
			.poll(() => bench.control.listDeliveries().then((all) => all.map((one) => one.state)))
			.toEqual(PAID.map(() => 'delivered'))
		const attempts = (await bench.control.listDeliveries()).map((one) => one.attempts)
		expect(attempts.reduce((total, one) => total + one, 0)).toBe(PAID.length + 3)
		expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(PAID.length)
	})

	it('is given up after the last try, and can still be delivered on request', async () => {
		receiver.answers.push(...Array.from({ length: 40 }, () => 500))
		await pay()
		await expect
			.poll(() => bench.control.listDeliveries().then((all) => all.map((one) => one.state)))
			.toEqual(PAID.map(() => 'failed'))
		expect((await bench.control.listDeliveries())[0]).toMatchObject({
			attempts: 4,
			lastStatus: 500,
		})
		receiver.answers.length = 0
		const [first = ''] = await eventIds()
		expect(await bench.control.deliver([first])).toEqual([
			{ eventId: first, status: 200, error: null },
		])
	})

	it('waits while nobody listens', async () => {
		await receiver.close()
		await pay()
		await expect
			.poll(() => bench.control.listDeliveries().then((all) => all[0]?.lastError))
			.toContain('ECONNREFUSED')
		expect(receiver.received).toHaveLength(0)
	})
})

describe('on request', () => {
	it('the same webhook comes five times, one after the other and all at once', async () => {
		await pay()
		await bench.control.settleWebhooks()
		const last = (await eventIds()).at(-1) ?? ''
		const five = Array.from({ length: 5 }, () => last)
		await bench.control.deliver(five)
		await bench.control.deliver(five, { parallel: true })
		const same = receiver.received.filter(({ event }) => event.id === last)
		expect(same).toHaveLength(11)
		expect(new Set(same.map(({ body }) => body)).size).toBe(2)
	})

	it('webhooks are held back and come in the order wanted', async () => {
		await bench.control.changeSettings({ webhooks: 'hold' })
		await pay()
		await bench.control.settleWebhooks()
		expect(receiver.received).toHaveLength(0)
		await bench.control.flush('reversed')
		expect(receiver.types()).toEqual(PAID.toReversed())

		receiver.received.length = 0
		await pay()
		const ids = (await eventIds()).slice(PAID.length)
		const order = [ids[3] ?? '', ids[0] ?? '']
		await bench.control.flush(order)
		expect(receiver.received.map(({ event }) => event.id)).toEqual(order)
		await bench.control.flush()
		expect(receiver.received.map(({ event }) => event.id)).toEqual([...order, ids[1], ids[2]])
	})

	it('webhooks are lost, and the gateway still knows the truth', async () => {
		await bench.control.changeSettings({ webhooks: 'drop' })
		const checkoutId = await pay()
		await bench.control.settleWebhooks()
		expect(receiver.received).toHaveLength(0)
		expect((await bench.control.listDeliveries())[0]?.state).toBe('dropped')
		expect((await bench.gateway.readCheckout(checkoutId)).status).toBe('paid')
	})
})
