import Stripe from 'stripe'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { createStripeGateway } from '#app/adapters/stripe/stripe-gateway.server.ts'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { runUpkeep } from '#app/upkeep.server.ts'
import { assertOutsideTransaction, transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type PlacedOrder,
	placedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const seed = seedOfThisRun()
const FAULTS = Number(process.env.FAULTS ?? 500)
/** So many buyers at once: most of the time is spent waiting for answers that do not come. */
const BUYERS = 24
/** A faulty network is asked again so often at most before the test gives up. */
const MOST_TRIES = 40
const HOUR = 1 / 24

const sandbox = testSandbox()
let stripe: Stripe
beforeAll(async () => {
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})
afterEach(async () => {
	await sandbox.control.clearFaults()
})

/** Tries again while nobody answers: what the buyer, the treasurer or the poller would do. */
async function stubbornly(work: () => Promise<unknown>): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			await work()
			return
		} catch (error) {
			const isSilent = isRefusal(error) && error.kind === 'unavailable'
			if (!isSilent || tries === MOST_TRIES) throw error
		}
	}
}

type Fate = 'kept' | 'refunded' | 'cancelled' | 'paid while cancelled' | 'left'
const fates: readonly Fate[] = [
	'kept',
	'refunded',
	'refunded',
	'cancelled',
	'paid while cancelled',
	'left',
]

async function checkoutOf(shop: TestShop, placed: PlacedOrder): Promise<string> {
	if (placed.checkoutId !== '') return placed.checkoutId
	await stubbornly(() => resumePayment(shop, placed))
	return (await placedOrder(shop.db, placed.token)).checkoutId
}

async function refundIdsOf(shop: TestShop, { paymentId }: PlacedOrder): Promise<string[]> {
	const rows = await shop.db
		.selectFrom('refunds')
		.select('id')
		.where('payment_id', '=', paymentId)
		.execute()
	return rows.map(({ id }) => id)
}

async function live(shop: TestShop, goods: Goods, fate: Fate): Promise<void> {
	const placed = await order(shop, goods.variantId)
	const checkoutId = await checkoutOf(shop, placed)
	if (fate === 'left') return
	if (fate !== 'cancelled') await shop.sandbox.control.pay(checkoutId)
	if (fate === 'cancelled' || fate === 'paid while cancelled') {
		const called = stubbornly(() => cancelOrder(shop, placed))
		if (fate === 'cancelled') return await called
		await expect(called).rejects.toThrow(/orders\.(already_paid|not_cancellable)/)
		return
	}
	await stubbornly(() => settlePayment(shop, placed.paymentId))
	if (fate === 'kept') return
	await refundOrder(shop, { number: placed.number, reason: 'Salah ukuran' }, officer)
	const [refundId] = await refundIdsOf(shop, placed)
	// The treasurer's click, the poller and a webhook may all carry the same refund on at once.
	await Promise.all([1, 2].map(() => stubbornly(() => settleRefund(shop, refundId ?? ''))))
}

/** The shop with a client that soon loses its patience; one in two repeats a call by itself. */
function impatient(shop: TestShop, random: Random, asked: () => void): TestShop {
	const { hostname, port } = new URL(sandbox.origin)
	const gateway = createStripeGateway({
		secretKey: sandbox.secretKey,
		webhookSecret: sandbox.webhookSecret,
		api: { host: hostname, port: Number(port), protocol: 'http' },
		timeoutMs: 300,
		retries: random.below(2),
		assertMayCall() {
			asked()
			assertOutsideTransaction()
		},
	})
	return { ...shop, gateway }
}

/** How often each of some names occurs. */
function counts(names: readonly (string | null | undefined)[]): Record<string, number> {
	const found: Record<string, number> = {}
	for (const name of names) found[String(name)] = (found[String(name)] ?? 0) + 1
	return found
}

function idOf(reference: string | { id: string } | null): string | null {
	return typeof reference === 'string' || reference === null ? reference : reference.id
}

async function everyOne<T>(list: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = []
	for await (const one of list) all.push(one)
	return all
}

/** Stripe has made of each intent exactly one thing, and the shop knows of exactly those. */
async function expectExactlyOnce(shop: TestShop): Promise<void> {
	const orders = await shop.db
		.selectFrom('orders')
		.innerJoin('payments', 'payments.id', 'orders.payment_id')
		.select(['orders.state', 'payments.id', 'payments.intent_id', 'payments.state as payment'])
		.execute()
	const once = (names: readonly (string | null)[]) =>
		Object.fromEntries(names.map((name) => [String(name), 1]))
	const sessions = await everyOne(stripe.checkout.sessions.list({ limit: 100 }))
	expect(counts(sessions.map((one) => one.client_reference_id))).toEqual(
		once(orders.map(({ id }) => id)),
	)
	const charges = await everyOne(stripe.charges.list({ limit: 100 }))
	const paid = orders.filter(({ payment }) => payment === 'paid')
	expect(counts(charges.map((one) => idOf(one.payment_intent)))).toEqual(
		once(paid.map(({ intent_id }) => intent_id)),
	)
	const refunds = await everyOne(stripe.refunds.list({ limit: 100 }))
	const known = await shop.db.selectFrom('refunds').select(['id', 'state']).execute()
	expect(counts(refunds.map((one) => one.metadata?.refund_key))).toEqual(
		once(known.map(({ id }) => id)),
	)
	expect(counts(known.map(({ state }) => state))).toEqual({ succeeded: known.length })
	expect(counts(orders.map(({ state }) => state))).toMatchObject({ refunded: known.length })
}

/** What Stripe owes us by the books is what Stripe says, to the sen. */
async function expectReconciled(shop: TestShop): Promise<void> {
	const movements = await everyOne(stripe.balanceTransactions.list({ limit: 100 }))
	const balance = movements.reduce((sum, { net }) => sum + net, 0)
	const chart = await chartOfAccounts(shop.db)
	expect(chart.find(({ code }) => code === '1200')?.naturalSen).toBe(balance)
	expect((await verifyLedger(shop.db)).faults).toEqual([])
	expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
}

onBothEngines('a network that fails', (database) => {
	it(`makes one charge, session or refund of each intent (SEED=${seed})`, async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [2_000, 1_000])
		const random = seededRandom(seed)
		let asked = 0
		await sandbox.control.planFaults({ seed, percent: 55, most: FAULTS })
		const met = async () =>
			Object.values(await sandbox.control.faultsMet()).reduce((sum, count) => sum + count, 0)
		const buyer = async () => {
			while ((await met()) < FAULTS) {
				const mine = impatient(shop, random, () => asked++)
				await live(mine, goods, random.pick(fates))
			}
		}
		await Promise.all(Array.from({ length: BUYERS }, buyer))
		expect(await met()).toBe(FAULTS)
		expect(Object.keys(await sandbox.control.faultsMet())).toHaveLength(7)
		expect(asked).toBeGreaterThan(FAULTS / 2)
		// The time to pay passes, and the worker finds what was left behind.
		for (let round = 0; round < 3; round++) {
			await shop.passDays(2 * HOUR)
			await runUpkeep(shop)
		}
		await settlePayouts(shop)
		await expectExactlyOnce(shop)
		await expectReconciled(shop)
	}, 60_000)

	it('gives the money back once though Stripe repeats its own failure for a day', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3])
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId)
		await settlePayment(shop, placed.paymentId)
		const refunds = { path: '/v1/refunds', method: 'POST', kind: 'server-error-kept' } as const
		await sandbox.control.addFault(refunds)
		await refundOrder(shop, { number: placed.number, reason: 'Salah ukuran' }, officer)
		await shop.passDays(HOUR)
		await runUpkeep(shop)
		expect(await stripe.refunds.list()).toMatchObject({ data: [] })
		await shop.passDays(1)
		await runUpkeep(shop)
		await expectExactlyOnce(shop)
		await expectReconciled(shop)
	})

	it('is never waited for while a transaction is open', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3])
		const { checkoutId } = await order(shop, goods.variantId)
		const calls: (() => Promise<unknown>)[] = [
			() => shop.gateway.readCheckout(checkoutId),
			() => shop.gateway.readReference(checkoutId),
			() => shop.gateway.expireCheckout(checkoutId),
			() => shop.gateway.readRefund('re_1'),
			() => shop.gateway.readPayout('po_1'),
			() => shop.gateway.listPayouts(null),
			() => shop.gateway.listMovements(null),
			() => shop.gateway.listMovementsOfPayout('po_1'),
		]
		for (const call of calls) {
			await expect(transaction(shop.db, call)).rejects.toThrow('called inside a transaction')
		}
		await shop.gateway.readCheckout(checkoutId)
	})
})
