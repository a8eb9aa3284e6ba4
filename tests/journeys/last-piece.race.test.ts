import { afterEach, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { type App, type AppPlace, findPlace } from '#tests/support/app.ts'
import { type Answer, checkOut } from '#tests/support/buyer.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aLot } from '#tests/support/making.ts'
import {
	type Goods,
	openTestShop,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const BUYERS = 200
const ROUNDS = 20
/** Minutes on a machine that has much else to do; half of one on an idle one. */
const PATIENCE_MS = 300_000

const sandbox = testSandbox()

onBothEngines('a race', (database) => {
	let shop: TestShop
	let goods: Goods
	let places: AppPlace[]
	let apps: App[]

	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox, new Date().toISOString())
		await sandbox.control.releaseClock()
		goods = await stockedMat(shop, [1])
		// SQLite is one process by design; PostgreSQL is shared by as many as there are.
		const processes = database.engine === 'sqlite' ? 1 : 2
		const options = { databaseUrl: database.url, sandbox, shopOrigin: 'http://shop.test' }
		places = await Promise.all(Array.from({ length: processes }, () => findPlace(options)))
		apps = await Promise.all(places.map((place) => place.start()))
		await sandbox.control.changeSettings({ webhookUrl: apps[0]?.hook ?? null })
	})
	afterEach(async () => {
		await Promise.all(places.map((place) => place.leave()))
	})

	const fillCart = async (): Promise<string> =>
		(await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })).token
	const receivePieces = (pieces: number) =>
		aLot(shop, {
			cohortSlug: 'perca-pagi',
			sku: goods.sku,
			contributions: [{ makerCode: goods.members[0] ?? '', pieces }],
		})
	/** All of them at the same moment, each at one of the processes. */
	const raceWith = (carts: readonly string[]): Promise<Answer[]> =>
		Promise.all(carts.map((cart, index) => checkOut(apps[index % apps.length]?.origin ?? '', cart)))
	const countOrders = async (state: 'awaiting-payment' | 'paid'): Promise<number> => {
		const rows = await shop.db
			.selectFrom('orders')
			.select('id')
			.where('state', '=', state)
			.execute()
		return rows.length
	}
	const payAll = async () => {
		const open = await shop.db.selectFrom('payments').select('checkout_id').execute()
		for (const { checkout_id } of open) await sandbox.control.pay(checkout_id ?? '')
		await sandbox.control.settleWebhooks()
		await expect.poll(() => countOrders('awaiting-payment'), { timeout: 20_000 }).toBe(0)
	}
	const expectSound = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
		expect(apps.flatMap(({ failures }) => failures)).toEqual([])
	}

	it(
		`of ${BUYERS} for the last piece has one winner in each of ${ROUNDS} rounds`,
		async () => {
			const carts = await Promise.all(Array.from({ length: BUYERS }, fillCart))
			for (let round = 1; round <= ROUNDS; round++) {
				const answers = await raceWith(carts)
				expect(tally(answers)).toEqual({ ordered: 1, 'sold out': BUYERS - 1 })
				expect(await countOrders('awaiting-payment')).toBe(round)
				await receivePieces(1)
				// The winner comes back; the others still have their carts.
				const winner = answers.findIndex(({ status }) => status === 303)
				carts[winner] = await fillCart()
			}
			await payAll()
			expect(await countOrders('paid')).toBe(ROUNDS)
			await expectSound()
		},
		PATIENCE_MS,
	)

	it('of 60 for three lots of 20 sells all 60, and tells nobody «sold out»', async () => {
		for (let lot = 0; lot < 3; lot++) await receivePieces(20)
		// The one piece from before the race is somebody's, too.
		const carts = await Promise.all(Array.from({ length: 61 }, fillCart))
		const answers = await raceWith(carts)
		expect(tally(answers)).toEqual({ ordered: 61 })
		const lots = await shop.db.selectFrom('lots').select(['available', 'reserved']).execute()
		expect(lots.map(({ available }) => available)).toEqual([0, 0, 0, 0])
		expect(lots.map(({ reserved }) => reserved).sort()).toEqual([1, 20, 20, 20])
		await payAll()
		expect(await countOrders('paid')).toBe(61)
		await expectSound()
	})
})

/** How many were told what. */
function tally(answers: readonly Answer[]): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const { status, text } of answers) {
		const isSoldOut = status === 409 && text.includes('habis')
		const words = status === 303 ? 'ordered' : isSoldOut ? 'sold out' : `answer ${status}`
		counts[words] = (counts[words] ?? 0) + 1
	}
	return counts
}
