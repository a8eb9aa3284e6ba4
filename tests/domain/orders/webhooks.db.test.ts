import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { reopenEvents } from '#app/domain/payments/reopen-events.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { runUpkeep } from '#app/upkeep.server.ts'
import {
	type Received,
	type Receiver,
	startReceiver,
} from '#tests/adapters/stripe-sandbox/support.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { everythingIn } from '#tests/support/snapshot.ts'

/** How a heap of webhooks reaches the shop. */
interface Arrangement {
	/** of the order they come in and of which get lost */
	seed: number
	/** how often each one comes */
	copies: number
	/** how many are worked on at the same time */
	together: number
	lostPercent: number
}

const orderly: Arrangement = { seed: 0, copies: 1, together: 1, lostPercent: 0 }

const anyArrangement: fc.Arbitrary<Arrangement> = fc.record({
	seed: fc.nat(),
	copies: fc.integer({ min: 1, max: 5 }),
	together: fc.integer({ min: 1, max: 10 }),
	lostPercent: fc.constantFrom(0, 0, 30, 100),
})

/** What is in the database, but for when somebody last asked about it. */
function withoutLooks(contents: Record<string, string[]>) {
	const plain = JSON.stringify(contents).replaceAll(/checked_at[^,}]*/g, '')
	return JSON.parse(plain) as unknown
}

const HOUR = 1 / 24
const MINUTE = HOUR / 60

const sandbox = testSandbox()
let receiver: Receiver
beforeAll(async () => {
	receiver = await startReceiver()
})
afterAll(async () => {
	await receiver.close()
})

onBothEngines('webhooks', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [300, 200, 100]))
		await sandbox.control.changeSettings({ webhookUrl: receiver.url })
		receiver.received.length = 0
	})

	async function handOver({ body, signature }: Received): Promise<void> {
		const { eventId } = await receiveEvent(shop, body, signature)
		await processEvent(shop, eventId)
	}

	async function deliver(events: readonly Received[], how: Arrangement): Promise<void> {
		const random = seededRandom(how.seed)
		const arriving = events.filter(() => !random.percent(how.lostPercent))
		const copies = arriving.flatMap((event) => Array.from({ length: how.copies }, () => event))
		const queue = how === orderly ? copies : random.shuffle(copies)
		for (let from = 0; from < queue.length; from += how.together) {
			await Promise.all(queue.slice(from, from + how.together).map(handOver))
		}
		// What was lost, or came too early to be understood, is found by the worker a little later.
		await shop.passDays(2 * MINUTE)
		await runUpkeep(shop)
		await settlePayouts(shop)
	}

	async function sentSoFar(): Promise<Received[]> {
		await sandbox.control.settleWebhooks()
		return receiver.received.splice(0)
	}

	/** Plays the same business whatever the arrangement, and tells what the books say of it. */
	async function play(how: Arrangement) {
		const paid = await order(shop, goods.variantId, 2)
		const feeLater = await order(shop, goods.variantId)
		const givenBack = await order(shop, goods.variantId)
		const abandoned = await order(shop, goods.variantId, 3)
		const declined = await order(shop, goods.variantId)
		await sandbox.control.pay(paid.checkoutId, { card: 'authentication' })
		await sandbox.control.changeSettings({ delayBalanceTransactions: true })
		await sandbox.control.pay(feeLater.checkoutId)
		await sandbox.control.changeSettings({ delayBalanceTransactions: false })
		await sandbox.control.pay(givenBack.checkoutId, { card: 'refund-pending' })
		await sandbox.control.pay(declined.checkoutId, { card: 'declined' })
		await shop.passDays(2 * HOUR)
		const first = await sentSoFar()
		await deliver(first, how)

		await refundOrder(shop, { number: givenBack.number, reason: 'Salah ukuran' }, officer)
		await sandbox.control.settleRefund(await refundAtStripe(givenBack), 'succeeded')
		await sandbox.control.releaseBalanceTransactions()
		await shop.passDays(3)
		const payout = await sandbox.control.createDuePayout()
		const second = await sentSoFar()
		await deliver([...first, ...second], { ...how, seed: how.seed + 1 })
		const orders = [paid, feeLater, givenBack, abandoned, declined]
		return {
			orders: await Promise.all(
				orders.map(async (one) => [await stateOf(one), await entriesOf(one.orderId)]),
			),
			payout: await entriesOf(payout?.id ?? ''),
		}
	}

	async function refundAtStripe({ paymentId }: PlacedOrder): Promise<string> {
		const refund = await shop.db
			.selectFrom('refunds')
			.select('gateway_refund_id')
			.where('payment_id', '=', paymentId)
			.executeTakeFirstOrThrow()
		return refund.gateway_refund_id ?? ''
	}

	async function stateOf({ orderId }: PlacedOrder): Promise<string> {
		const row = await shop.db
			.selectFrom('orders')
			.select('state')
			.where('id', '=', orderId)
			.executeTakeFirstOrThrow()
		return row.state
	}

	/** Every line the ledger has about an order or a payout, in an order of its own. */
	async function entriesOf(sourceId: string): Promise<string[]> {
		const lines = await shop.db
			.selectFrom('ledger_lines as line')
			.innerJoin('ledger_entries as entry', 'entry.id', 'line.entry_id')
			.innerJoin('ledger_accounts as account', 'account.id', 'line.account_id')
			.select(['entry.kind', 'account.code', 'line.amount_sen'])
			.where('entry.source_id', '=', sourceId)
			.execute()
		return lines.map((line) => `${line.kind} ${line.code} ${line.amount_sen}`).sort()
	}

	async function expectSound(): Promise<void> {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
		expect(await listDeadEvents(shop.db)).toEqual([])
	}

	it('change nothing when all that came is acted on again, in any order', async () => {
		await play(orderly)
		const { gateway_events, audit_events, ...before } = await everythingIn(shop.db)
		await fc.assert(
			fc.asyncProperty(fc.nat(), async (seed) => {
				await shop.db.updateTable('gateway_events').set({ state: 'dead' }).execute()
				await reopenEvents(shop, 'all', officer)
				const events = await shop.db.selectFrom('gateway_events').select('id').execute()
				const queue = seededRandom(seed).shuffle([...events, ...events])
				await Promise.all(queue.map(({ id }) => processEvent(shop, id)))
				const { gateway_events, audit_events, ...after } = await everythingIn(shop.db)
				expect(withoutLooks(after)).toEqual(withoutLooks(before))
				expect(await listDeadEvents(shop.db)).toEqual([])
			}),
			propertyParameters({ numRuns: 3 }),
		)
	})

	it('lead to the same books in any order, five times, at once, and when lost', async () => {
		const expected = await play(orderly)
		const states = expected.orders.map(([state]) => state)
		expect(states).toEqual(['paid', 'paid', 'refunded', 'expired', 'expired'])
		await fc.assert(
			fc.asyncProperty(anyArrangement, async (how) => {
				expect(await play(how)).toEqual(expected)
				await expectSound()
			}),
			propertyParameters({ numRuns: 8 }),
		)
	})
})
