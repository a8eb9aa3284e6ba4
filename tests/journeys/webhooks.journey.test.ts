import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { rupiah } from '#app/shared/money.ts'
import {
	type Received,
	type Receiver,
	startReceiver,
} from '#tests/adapters/stripe-sandbox/support.ts'
import { type App, type AppPlace, findPlace } from '#tests/support/app.ts'
import { checkOut } from '#tests/support/buyer.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'
import {
	type Goods,
	openTestShop,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const PAID = 6
const COPIES = 5
const TWO_HOURS = 7_200

const seed = seedOfThisRun()

const sandbox = testSandbox()
let receiver: Receiver
beforeAll(async () => {
	receiver = await startReceiver()
})
afterAll(async () => {
	await receiver.close()
})

onBothEngines('webhooks over HTTP', (database) => {
	let shop: TestShop
	let goods: Goods
	let places: AppPlace[]
	let apps: App[]

	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox, new Date().toISOString())
		await sandbox.control.releaseClock()
		goods = await stockedMat(shop, [9, 6, 3])
		const processes = database.engine === 'sqlite' ? 1 : 2
		const options = { databaseUrl: database.url, sandbox, shopOrigin: 'http://shop.test' }
		places = await Promise.all(Array.from({ length: processes }, () => findPlace(options)))
		apps = await Promise.all(places.map((place) => place.start()))
		receiver.received.length = 0
		await sandbox.control.changeSettings({ webhookUrl: receiver.url })
	})
	afterEach(async () => {
		await Promise.all(places.map((place) => place.leave()))
	})

	const order = async (): Promise<void> => {
		const wish = { variantId: goods.variantId, quantity: 1 }
		const { token } = await addToCart(shop, null, wish)
		const answer = await checkOut(apps[0]?.origin ?? '', token)
		expect(answer.status).toBe(303)
	}
	const checkouts = async (): Promise<string[]> => {
		const rows = await shop.db.selectFrom('payments').select('checkout_id').orderBy('id').execute()
		return rows.map((row) => row.checkout_id ?? '')
	}
	const handTo = async (app: App | undefined, { body, signature }: Received): Promise<number> => {
		const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
		const response = await fetch(app?.hook ?? '', { method: 'POST', headers, body })
		await response.arrayBuffer()
		return response.status
	}
	const countUnread = async (): Promise<number> => {
		const rows = await shop.db
			.selectFrom('gateway_events')
			.select('id')
			.where('state', '=', 'new')
			.execute()
		return rows.length
	}
	const countEntries = async (): Promise<Record<string, number>> => {
		const rows = await shop.db.selectFrom('ledger_entries').select('kind').execute()
		const counts: Record<string, number> = {}
		for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1
		return counts
	}

	it(`five times each, shuffled and all at once, count once (SEED=${seed})`, async () => {
		for (let i = 0; i < PAID + 1; i++) await order()
		const [abandoned = '', ...bought] = await checkouts()
		for (const checkout of bought) await sandbox.control.pay(checkout)
		await sandbox.control.advanceClock(TWO_HOURS)
		await sandbox.control.settleWebhooks()
		const events = receiver.received.splice(0)
		expect(events.map(({ event }) => event.type)).toContain('checkout.session.expired')

		const copies = events.flatMap((event) => Array.from({ length: COPIES }, () => event))
		const statuses = await Promise.all(
			seededRandom(seed)
				.shuffle(copies)
				.map((event, index) => handTo(apps[index % apps.length], event)),
		)
		expect(new Set(statuses)).toEqual(new Set([204]))
		await expect.poll(countUnread, { timeout: 20_000 }).toBe(0)

		expect(await countEntries()).toEqual({ 'order.paid': PAID, 'payment.fee': PAID })
		const orders = await shop.db
			.selectFrom('orders')
			.innerJoin('payments', 'payments.id', 'orders.payment_id')
			.select(['payments.checkout_id', 'orders.state'])
			.execute()
		for (const { checkout_id, state } of orders) {
			expect(state).toBe(checkout_id === abandoned ? 'expired' : 'paid')
		}
		const [lot] = await shop.db.selectFrom('lots').selectAll().execute()
		expect(lot).toMatchObject({ available: 18 - PAID, reserved: 0, sold: PAID })
		const savings = await makerSavings(shop.db, goods.members[0] ?? '', null)
		expect(savings.pendingSen).toBe(PAID * rupiah(5_500))
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
		expect(apps.flatMap(({ failures }) => failures)).toEqual([])
	})
})
