import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createStripeGateway } from '#app/adapters/stripe/stripe-gateway.server.ts'
import { createSandboxControl } from '#app/adapters/stripe-sandbox/control.ts'
import { createSandbox } from '#app/adapters/stripe-sandbox/create-sandbox.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import {
	type PlaceOrder,
	type PlaceOrderDeps,
	placeOrder,
} from '#app/domain/orders/place-order.server.ts'
import type { Payees } from '#app/domain/payments/method.ts'
import { createRateTable } from '#app/domain/shipping/rates.server.ts'
import { newId } from '#app/shared/ids.ts'
import { milliseconds } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { assertOutsideTransaction } from '#db/transaction.ts'
import { type TestClock, testClock } from './clock.ts'
import type { TestDatabase } from './database.ts'
import { aCohort, aLot, aProduct, aRule, type Making, makingOn } from './making.ts'
import { throwAwayFolder } from './memory.ts'
import { aRateTable, FIRST_KG_SEN, SERVICE } from './rates.ts'

const SECRET_KEY = 'sk_test_of_the_test_shop'
const WEBHOOK_SECRET = 'whsec_of_the_test_shop'

export type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>

/** A Stripe sandbox on a free port with our gateway to it; end it with `stop`. */
export async function startTestSandbox() {
	const folder = throwAwayFolder('shop')
	const sandbox = createSandbox({
		file: join(folder, 'stripe.sqlite'),
		nodeEnv: 'test',
		secretKey: SECRET_KEY,
		webhookSecret: WEBHOOK_SECRET,
	})
	const origin = await sandbox.start()
	const { hostname, port } = new URL(origin)
	return {
		origin,
		secretKey: SECRET_KEY,
		webhookSecret: WEBHOOK_SECRET,
		control: createSandboxControl({ origin, secretKey: SECRET_KEY }),
		gateway: createStripeGateway({
			secretKey: SECRET_KEY,
			webhookSecret: WEBHOOK_SECRET,
			api: { host: hostname, port: Number(port), protocol: 'http' },
			assertMayCall: assertOutsideTransaction,
		}),
		async stop() {
			await sandbox.stop()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/**
 * The sandbox of a file of tests, there from its first test to its last: call it at the top. What
 * it returns is filled when the tests begin.
 */
export function testSandbox(): TestSandbox {
	const sandbox = {} as TestSandbox
	beforeAll(async () => {
		Object.assign(sandbox, await startTestSandbox())
	})
	afterAll(() => sandbox.stop())
	return sandbox
}

export const payees: Payees = {
	transfer: { bank: 'Bank Contoh', number: '000123456789', holder: 'Rutan Contoh' },
	qris: { merchant: 'RUTAN CONTOH' },
}

/** A shop over one database and one sandbox, whose clocks move together. */
export type TestShop = PlaceOrderDeps &
	Making & {
		clock: TestClock
		sandbox: TestSandbox
		/** moves both clocks */
		passDays(days: number): Promise<void>
	}

const START = '2026-06-03T03:00:00.000Z'

/** One with a table of rates, and nothing to sell. */
export async function openTestShop(db: Db, sandbox: TestSandbox, start = START): Promise<TestShop> {
	await aRateTable(db)
	return shopOver(db, sandbox, testClock(start))
}

async function shopOver(db: Db, sandbox: TestSandbox, clock: TestClock): Promise<TestShop> {
	await sandbox.control.reset()
	const align = () => sandbox.control.setClock(Math.floor(milliseconds(clock.now()) / 1000))
	await align()
	return {
		...makingOn(db, clock),
		clock,
		sandbox,
		gateway: sandbox.gateway,
		payees,
		rates: createRateTable({ db, clock }),
		links: {
			orderPage: (token) => `http://shop.test/pesanan/${token}`,
			paymentDone: (token) => `http://shop.test/pesanan/${token}?bayar=selesai`,
		},
		async passDays(days) {
			clock.advance(days * 86_400_000)
			await align()
		},
	}
}

export interface Goods {
	variantId: string
	sku: string
	lotId: string
	members: string[]
}

/**
 * The same with what `make` puts in, once for each name; the tests after that get it as it was
 * kept. Their database must be untouched.
 */
export async function openFilledShop<Facts>(
	database: TestDatabase,
	sandbox: TestSandbox,
	name: string,
	make: (making: Making) => Promise<Facts>,
	start = START,
): Promise<{ shop: TestShop; facts: Facts }> {
	const clock = testClock(start)
	const facts = await database.beginWith(`${name} at ${start}`, async (db) => {
		await aRateTable(db)
		return make(makingOn(db, clock))
	})
	return { shop: await shopOver(database.db, sandbox, clock), facts }
}

/** One with a mat on sale: `pieces` tells how many each member of the cohort made of the lot. */
export async function openStockedShop(
	database: TestDatabase,
	sandbox: TestSandbox,
	pieces: readonly number[],
	start = START,
): Promise<{ shop: TestShop; goods: Goods }> {
	const stock = (making: Making) => stockedMat(making, pieces)
	const name = `a mat of ${pieces.join()}`
	const { shop, facts } = await openFilledShop(database, sandbox, name, stock, start)
	return { shop, goods: facts }
}

/** A mat on sale: `pieces` tells how many each member of the cohort made of the lot. */
export async function stockedMat(
	shop: Making,
	pieces: readonly number[],
	terms?: unknown,
): Promise<Goods> {
	const cohort = await aCohort(shop, { members: Math.max(pieces.length, 5) })
	await aRule(shop, cohort.programmeCode, terms)
	const [variantId] = await aProduct(shop)
	invariant(variantId, 'a product has a variant')
	const sku = 'KESET-KOTAK-1'
	const { lotId } = await aLot(shop, {
		cohortSlug: cohort.slug,
		sku,
		contributions: sheetOf(cohort.members, pieces),
	})
	return { variantId, sku, lotId, members: cohort.members }
}

/** A contribution sheet from counts; members with none are not on it. */
export function sheetOf(members: readonly string[], pieces: readonly number[]) {
	return members
		.map((makerCode, index) => ({ makerCode, pieces: pieces[index] ?? 0 }))
		.filter((line) => line.pieces > 0)
}

export const address = {
	street: 'Jl. Pahlawan 12',
	village: 'Sukowinangun',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	province: 'Jawa Timur',
	postalCode: '63318',
} as const

/** By the service of the table of tests, at what one kilogram costs. */
const byCourier: PlaceOrder['delivery'] = {
	method: 'courier',
	address,
	serviceCode: SERVICE,
	seenPriceSen: FIRST_KG_SEN,
}

/** The same to another country. */
export const byCourierAbroad: PlaceOrder['delivery'] = {
	method: 'courier',
	address: {
		country: 'SG',
		line1: '10 Bayfront Avenue',
		line2: '#12-34',
		town: 'Singapore',
		region: '',
		postcode: '018956',
	},
	serviceCode: SERVICE,
	seenPriceSen: FIRST_KG_SEN,
}

export function orderInput(
	cartToken: string | null,
	changes: Partial<PlaceOrder> = {},
): PlaceOrder {
	return {
		cartToken,
		attemptKey: newId(),
		buyer: { name: 'Rini Pembeli', email: 'rini@example.com', phone: '+6281234567890' },
		delivery: byCourier,
		note: '',
		language: 'id',
		method: 'stripe',
		...changes,
	}
}

export interface PlacedOrder {
	token: string
	number: string
	orderId: string
	paymentId: string
	checkoutId: string
}

/** Fills a cart and orders it. */
export async function order(shop: TestShop, variantId: string, quantity = 1): Promise<PlacedOrder> {
	const { token: cartToken } = await addToCart(shop, null, { variantId, quantity })
	const { orderToken } = await placeOrder(shop, orderInput(cartToken))
	return placedOrder(shop.db, orderToken)
}

export async function placedOrder(db: Db, token: string): Promise<PlacedOrder> {
	const row = await db
		.selectFrom('orders')
		.innerJoin('payments', 'payments.id', 'orders.payment_id')
		.select(['orders.id', 'orders.number', 'payments.id as payment_id', 'payments.checkout_id'])
		.where('orders.token', '=', token)
		.executeTakeFirstOrThrow()
	return {
		token,
		number: row.number,
		orderId: row.id,
		paymentId: row.payment_id,
		checkoutId: row.checkout_id ?? '',
	}
}
