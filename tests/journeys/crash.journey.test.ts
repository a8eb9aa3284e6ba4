import { setTimeout as wait } from 'node:timers/promises'
import Stripe from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { newToken } from '#app/shared/ids.ts'
import { type Instant, plusMilliseconds, systemClock } from '#app/shared/instant.ts'
import { runUpkeep } from '#app/upkeep.server.ts'
import type { Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type App, type AppPlace, findPlace } from '#tests/support/app.ts'
import { type Answer, cartCookieOf, checkOut, post } from '#tests/support/buyer.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import {
	type Goods,
	openTestShop,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

/** On each engine; more by hand, as tests/README.md says. */
const KILLS = Number(process.env.KILLS ?? 10)
const BUYERS = 6
const LONGEST_LIFE_MS = 500
/** Buyers who ask again at once would measure the machine, not what a kill leaves behind. */
const MOST_HESITATION_MS = 300
/** Long enough for a request to get as far as it can. */
const A_MOMENT_MS = 400
/** However fast the machine, no buyer of the random moments finds the shelf empty. */
const MORE_THAN_CAN_BE_SOLD = 50_000
const HOURS = 3_600
/** Starting an app takes a second, on a busy machine several. */
const PATIENCE_MS = 300_000
const ENOUGH_MS = 60_000
const opening = { path: '/v1/checkout/sessions', method: 'POST' } as const

const seed = seedOfThisRun()

const sandbox = testSandbox()

onBothEngines('kill -9', (database) => {
	let shop: TestShop
	let goods: Goods
	let place: AppPlace
	let app: App
	let stripe: Stripe

	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox, new Date().toISOString())
		await sandbox.control.releaseClock()
		goods = await stockedMat(shop, [MORE_THAN_CAN_BE_SOLD, 200, 100])
		place = await findPlace({ databaseUrl: database.url, sandbox, upkeepSeconds: 0.2 })
		app = await place.start()
		await sandbox.control.changeSettings({ webhookUrl: app.hook })
		const { hostname, port } = new URL(sandbox.origin)
		const api = { host: hostname, port: Number(port), protocol: 'http' as const }
		stripe = new Stripe(sandbox.secretKey, { ...api, telemetry: false })
	})
	afterEach(() => place.leave())

	const fillCart = async (quantity: number): Promise<string> =>
		(await addToCart(shop, null, { variantId: goods.variantId, quantity })).token

	/** kill -9, and the same again at the same place. */
	const restart = async () => {
		await app.kill()
		app = await place.start()
	}

	const orders = () =>
		shop.db
			.selectFrom('orders')
			.innerJoin('payments', 'payments.id', 'orders.payment_id')
			.selectAll('orders')
			.select(['payments.checkout_id', 'payments.state as payment_state', 'payments.fee_sen'])
			.execute()
	const listSessions = async () => {
		const sessions: Stripe.Checkout.Session[] = []
		for await (const session of stripe.checkout.sessions.list({ limit: 100 }))
			sessions.push(session)
		return sessions
	}
	const firstSession = async (): Promise<Stripe.Checkout.Session> => {
		await expect.poll(listSessions, { timeout: 5_000 }).toHaveLength(1)
		const [session] = await listSessions()
		if (!session) throw new Error('there is a session')
		return session
	}

	/** What buyers have not paid expires, every webhook arrives, and the worker has done its work. */
	async function comeToRest(): Promise<void> {
		// What was never opened at Stripe is asked for by the poller after a minute, and again in the
		// next one, where Stripe is still busy with what somebody asked who is dead since.
		let minutes = 1
		const lookForUnopened = async () => {
			minutes += 1
			const clock = { now: () => inMinutes(minutes) }
			await runUpkeep({ ...shop, clock, links: linksOf(app.origin) })
			return (await orders()).filter(({ payment_state }) => payment_state === 'intended').length
		}
		await expect.poll(lookForUnopened, { timeout: 10_000 }).toBe(0)
		await sandbox.control.settleWebhooks()
		await sandbox.control.advanceClock(2 * HOURS)
		await sandbox.control.settleWebhooks()
		const isDone = async () => {
			const waiting = (await orders()).filter(({ state }) => state === 'awaiting-payment')
			const unread = await shop.db
				.selectFrom('gateway_events')
				.select('id')
				.where('state', '=', 'new')
				.execute()
			return waiting.length + unread.length
		}
		await expect.poll(isDone, { timeout: 30_000 }).toBe(0)
	}

	/** The books, the shelves and Stripe tell the same story. */
	async function expectWhole(): Promise<void> {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
		const [lot] = await shop.db.selectFrom('lots').selectAll().execute()
		expect(lot?.reserved).toBe(0)
		const [sessions, placed] = [await listSessions(), await orders()]
		const payments = sessions.map((session) => session.client_reference_id)
		expect(new Set(payments).size).toBe(payments.length)
		const paid = sessions.filter((session) => session.payment_status === 'paid')
		const kept = placed.filter((order) => order.state === 'paid')
		expect(kept.map((order) => order.checkout_id).sort()).toEqual(paid.map(({ id }) => id).sort())
		expect(kept.filter((order) => order.fee_sen === null)).toEqual([])
		const charged = paid.reduce((sum, session) => sum + (session.amount_total ?? 0), 0)
		expect(await sumOfEntries('order.paid', '1200')).toBe(charged)
		expect(await countEntries('order.paid')).toBe(paid.length)
		expect(await countEntries('payment.fee')).toBe(paid.length)
	}

	const sumOfEntries = async (kind: string, accountCode: string): Promise<number> => {
		const rows = await shop.db
			.selectFrom('ledger_lines as line')
			.innerJoin('ledger_entries as entry', 'entry.id', 'line.entry_id')
			.innerJoin('ledger_accounts as account', 'account.id', 'line.account_id')
			.select('line.amount_sen')
			.where('entry.kind', '=', kind)
			.where('account.code', '=', accountCode)
			.execute()
		return rows.reduce((sum, { amount_sen }) => sum + amount_sen, 0)
	}
	const countEntries = async (kind: string): Promise<number> =>
		(await shop.db.selectFrom('ledger_entries').select('id').where('kind', '=', kind).execute())
			.length

	/** Does something while another transaction keeps the app from going on with its own. */
	async function whileHeld(lock: (tx: Tx) => Promise<unknown>, work: () => Promise<void>) {
		let release = () => {}
		const released = new Promise<void>((resolve) => {
			release = resolve
		})
		const held = Promise.withResolvers<void>()
		const holding = transaction(shop.db, async (tx) => {
			await lock(tx)
			held.resolve()
			await released
		})
		await held.promise
		await work()
		release()
		await holding
	}
	const lockLots = (tx: Tx) => tx.selectFrom('lots').select('id').forUpdate().execute()
	const lockBalances = (tx: Tx) =>
		tx.selectFrom('ledger_balances').select('account_id').forUpdate().execute()

	it('between the order and Stripe’s answer leaves one order with one checkout', async () => {
		const [cart, attempt] = [await fillCart(2), newToken()]
		await sandbox.control.addFault({ ...opening, kind: 'timeout', times: 2 })
		const lost = checkOut(app.origin, cart, attempt).catch(() => 'no answer')
		const session = await firstSession()
		await restart()
		expect(await lost).toBe('no answer')
		await sandbox.control.clearFaults()
		// The buyer sends the form again, as a browser offers to.
		const answer = await checkOut(app.origin, cart, attempt)
		expect(answer).toMatchObject({ status: 303, location: session.url })
		await sandbox.control.pay(session.id)
		await comeToRest()
		expect(await orders()).toHaveLength(1)
		await expectWhole()
	})

	it('before Stripe has heard of the order leaves one that is carried on or expires', async () => {
		const [cart, attempt] = [await fillCart(2), newToken()]
		await sandbox.control.addFault({ ...opening, kind: 'slow', delayMs: 3 * A_MOMENT_MS })
		const lost = checkOut(app.origin, cart, attempt).catch(() => 'no answer')
		await expect.poll(async () => (await orders()).length).toBe(1)
		await restart()
		expect(await lost).toBe('no answer')
		await comeToRest()
		const [order] = await orders()
		expect(order).toMatchObject({ state: 'expired' })
		await expectWhole()
	})

	it('after a webhook was taken in and before it was acted on loses nothing', async () => {
		const answer = await checkOut(app.origin, await fillCart(3))
		expect(answer.status).toBe(303)
		const { id } = await firstSession()
		await sandbox.control.addFault({
			kind: 'timeout',
			path: `/v1/checkout/sessions/${id}`,
			times: 10,
		})
		await sandbox.control.pay(id)
		await sandbox.control.settleWebhooks()
		await wait(A_MOMENT_MS)
		await app.kill()
		expect((await orders())[0]?.state).toBe('awaiting-payment')
		await sandbox.control.clearFaults()
		app = await place.start()
		await expect.poll(async () => (await orders())[0]?.state, { timeout: 10_000 }).toBe('paid')
		await comeToRest()
		await expectWhole()
	})

	it('in the middle of the checkout’s transaction leaves nothing of it', async () => {
		const [cart, attempt] = [await fillCart(2), newToken()]
		await whileHeld(lockLots, async () => {
			const lost = checkOut(app.origin, cart, attempt).catch(() => 'no answer')
			await wait(A_MOMENT_MS)
			await app.kill()
			expect(await lost).toBe('no answer')
		})
		expect(await orders()).toEqual([])
		app = await place.start()
		expect((await checkOut(app.origin, cart, attempt)).status).toBe(303)
		await comeToRest()
		expect(await orders()).toHaveLength(1)
		await expectWhole()
	})

	it('in the middle of booking a sale leaves nothing of it, and it is booked after', async () => {
		await checkOut(app.origin, await fillCart(1))
		await sandbox.control.pay((await firstSession()).id)
		await expect.poll(async () => (await orders())[0]?.fee_sen ?? null).not.toBeNull()
		await checkOut(app.origin, await fillCart(2))
		const [second] = (await listSessions()).filter(({ status }) => status === 'open')
		await whileHeld(lockBalances, async () => {
			await sandbox.control.changeSettings({ webhooks: 'hold' })
			await sandbox.control.pay(second?.id ?? '')
			const delivered = sandbox.control.flush()
			await wait(A_MOMENT_MS)
			await app.kill()
			await delivered
			await sandbox.control.changeSettings({ webhooks: 'deliver' })
		})
		expect(await countEntries('order.paid')).toBe(1)
		app = await place.start()
		await comeToRest()
		expect(await countEntries('order.paid')).toBe(2)
		await expectWhole()
	})

	let paid = 0

	/** A buyer who orders, pays, gives up or cancels, and sends a form again that had no answer. */
	async function goShopping(random: Random, isOver: () => boolean): Promise<void> {
		while (!isOver()) {
			await wait(random.below(MOST_HESITATION_MS))
			const [cart, attempt] = [await fillCart(1 + random.below(3)), newToken()]
			const answer = await untilAnswered(() => checkOut(app.origin, cart, attempt))
			expect(answer.status).toBe(303)
			const order = (await orders()).find(({ attempt_key }) => attempt_key === attempt)
			if (order?.checkout_id && random.percent(70)) {
				await sandbox.control.pay(order.checkout_id)
				paid += 1
			}
			if (random.percent(15)) {
				const cancel = () =>
					post(app.origin, `/pesanan/${order?.token}`, { intent: 'cancel' }, cartCookieOf(cart))
				expect([303, 409, 503]).toContain((await untilAnswered(cancel)).status)
			}
		}
	}

	async function untilAnswered(ask: () => Promise<Answer>): Promise<Answer> {
		for (;;) {
			try {
				return await ask()
			} catch {
				await wait(20)
			}
		}
	}

	it(
		`at ${KILLS} random moments loses nothing and does nothing twice (SEED=${seed})`,
		async () => {
			const random = seededRandom(seed)
			let isOver = false
			paid = 0
			const buyers = Array.from({ length: BUYERS }, (_, index) =>
				goShopping(seededRandom(seed + index), () => isOver),
			)
			for (let kill = 1; kill <= KILLS; kill++) {
				await wait(random.below(LONGEST_LIFE_MS))
				await restart()
			}
			// However slow the machine: where hardly anything is sold, little is shown.
			await expect.poll(() => paid, { timeout: ENOUGH_MS }).toBeGreaterThan(2 * KILLS)
			isOver = true
			await Promise.all(buyers)
			await comeToRest()
			const placed = await orders()
			expect(placed.filter(({ state }) => state === 'paid').length).toBeGreaterThan(KILLS)
			expect(placed.filter(({ payment_state }) => payment_state === 'intended')).toEqual([])
			await expectWhole()
		},
		PATIENCE_MS,
	)
})

function linksOf(origin: string) {
	return {
		orderPage: (token: string) => `${origin}/pesanan/${token}`,
		paymentDone: (token: string) => `${origin}/pesanan/${token}?bayar=selesai`,
	}
}

function inMinutes(minutes: number): Instant {
	return plusMilliseconds(systemClock.now(), minutes * 60_000)
}
