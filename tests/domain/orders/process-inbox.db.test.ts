import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { processInbox } from '#app/domain/orders/process-inbox.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Receiver, startReceiver } from '#tests/adapters/stripe-sandbox/support.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { paidOrder } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	orderInput,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const HOUR = 1 / 24
/** More than an event is tried, and further apart than the longest pause. */
const ROUNDS = 13

const sandbox = testSandbox()
let receiver: Receiver
let stripe: Stripe
beforeAll(async () => {
	receiver = await startReceiver()
	const { hostname, port } = new URL(sandbox.origin)
	const api = { host: hostname, port: Number(port), protocol: 'http' as const }
	stripe = new Stripe(sandbox.secretKey, { ...api, telemetry: false })
})
afterAll(async () => {
	await receiver.close()
})

onBothEngines('the inbox', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5]))
		await sandbox.control.changeSettings({ webhookUrl: receiver.url })
		receiver.received.length = 0
	})

	const readPost = async () => {
		await sandbox.control.settleWebhooks()
		for (const { body, signature } of receiver.received.splice(0)) {
			await receiveEvent(shop, body, signature)
		}
		await processInbox(shop)
	}
	const states = async (): Promise<string[]> => {
		const rows = await shop.db.selectFrom('gateway_events').select('state').distinct().execute()
		return rows.map(({ state }) => state)
	}

	it('leaves alone what others sell through the same account at Stripe', async () => {
		const foreign = await stripe.checkout.sessions.create({
			mode: 'payment',
			allowed_payment_method_types: ['card'],
			line_items: [
				{
					quantity: 1,
					price_data: { currency: 'idr', unit_amount: 5_000_000, product_data: { name: 'Kopi' } },
				},
			],
			success_url: 'http://others.test/thanks',
		})
		const { payment_intent } = await sandbox.control.pay(foreign.id)
		invariant(typeof payment_intent === 'string', 'an intent that is not expanded is an id')
		await stripe.refunds.create({ payment_intent })
		await readPost()
		expect(await states()).toEqual(['ignored'])
		expect(await shop.db.selectFrom('ledger_entries').select('id').execute()).toEqual([])
	})

	it('finds the order of a checkout whose opening it never heard the end of', async () => {
		const { token } = await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })
		const opening = { path: '/v1/checkout/sessions', method: 'POST' } as const
		await sandbox.control.addFault({ ...opening, kind: 'reset-after', times: 2 })
		const { payUrl } = await placeOrder(shop, orderInput(token))
		expect(payUrl).toBeNull()
		await shop.passDays(2 * HOUR)
		await readPost()
		const order = await shop.db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
		expect(order.state).toBe('expired')
		expect(await states()).toEqual(['done'])
	})

	it('keeps for people a refund of a part that was made past us, once however often it is told', async () => {
		const { paymentId } = await paidOrder(shop, goods.variantId)
		const payment = await shop.db
			.selectFrom('payments')
			.select('intent_id')
			.where('id', '=', paymentId)
			.executeTakeFirstOrThrow()
		await stripe.refunds.create({ payment_intent: payment.intent_id ?? '', amount: 100 })
		for (let round = 0; round < ROUNDS; round++) {
			await readPost()
			await shop.passDays(HOUR)
		}
		expect(await listDeadEvents(shop.db)).toEqual([])
		const found = await shop.db.selectFrom('order_refunds').select('state').execute()
		expect(found).toEqual([{ state: 'unassigned' }])
	})
})
