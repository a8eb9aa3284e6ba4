/**
 * `npm run bench:checkout`: how many orders a second the shop takes from many buyers at once, and
 * how long the slowest of a hundred waits. Whole: the form over HTTP, the guard, pieces reserved
 * lot by lot, shares frozen, the payment opened at the sandbox over HTTP, the way to its page.
 *
 * On SQLite, which waits for the disk with every order, and on PostgreSQL as its packages leave it
 * but without its disk, one process of the shop each. The buyers and the sandbox share the machine
 * with it. They want pieces of a few products, as on a day when everybody wants the same, and each
 * orders as soon as the last order is through. Afterwards every order is there once and the stock
 * is sound, or it ends with 1.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { findPlace } from '#tests/support/app.ts'
import { checkOut } from '#tests/support/buyer.ts'
import { aLot, aProduct } from '#tests/support/making.ts'
import {
	openTestShop,
	startTestSandbox,
	stockedMat,
	type TestSandbox,
	type TestShop,
} from '#tests/support/shop.ts'
import { startPostgres } from '#tests/support/start-postgres.ts'
import { isBuilt } from './build.ts'
import { start } from './processes.ts'
import { CannotGoOn, say, step } from './progress.ts'
import { readFlags } from './with-database.ts'

const PRODUCTS = 8
const WARM_UP = 50

const flags = readFlags({
	orders: { type: 'string', default: '1000' },
	buyers: { type: 'string', default: '32' },
})
const orders = Number(flags.orders)
const buyers = Number(flags.buyers)

interface Row {
	engine: string
	perSecond: number
	medianMs: number
	p99Ms: number
}

async function measureAll(): Promise<void> {
	if (!isBuilt() && (await start('node', ['scripts/build.ts']).ended) !== 0) {
		throw new CannotGoOn('The shop could not be built.')
	}
	const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))
	const sandbox = await startTestSandbox()
	const postgres = await startPostgres()
	try {
		const sqlite = `sqlite:${join(folder, 'bekal.sqlite')}`
		const rows = [await step('SQLite', () => measure('SQLite', sqlite, sandbox))]
		if ('unavailable' in postgres) say(`No PostgreSQL here: ${postgres.unavailable}`)
		else rows.push(await step('PostgreSQL', () => measure('PostgreSQL', postgres.url, sandbox)))
		say(`\n${orders} orders of ${buyers} buyers at once\n${table(rows)}`)
	} finally {
		if ('stop' in postgres) await postgres.stop()
		await sandbox.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}

async function measure(engine: string, url: string, sandbox: TestSandbox): Promise<Row> {
	const db = openDatabase(url, () => {})
	await migrate(db)
	const shop = await openTestShop(db, sandbox, new Date().toISOString())
	await sandbox.control.releaseClock()
	const place = await findPlace({ databaseUrl: url, sandbox, upkeepSeconds: 3600, onWaiting })
	try {
		const carts = await fillCarts(shop, WARM_UP + orders)
		const { origin } = await place.start()
		await orderAll(origin, carts.splice(0, WARM_UP))
		const started = performance.now()
		const waits = await orderAll(origin, carts)
		const seconds = (performance.now() - started) / 1000
		await assertSound(shop)
		const sorted = waits.toSorted((a, b) => a - b)
		const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
		return { engine, perSecond: Math.round(orders / seconds), medianMs: at(0.5), p99Ms: at(0.99) }
	} finally {
		await place.leave()
		await closeDatabase(db)
	}
}

/** What was just installed is read from the disk for the first time. */
function onWaiting(seconds: number): void {
	say(`The shop is still starting after ${seconds} s; on a busy machine that takes a while.`)
}

/** Carts with one piece each of a few products that everybody wants. */
async function fillCarts(shop: TestShop, count: number): Promise<string[]> {
	const goods = await stockedMat(shop, [count])
	const variants = [goods.variantId]
	for (let i = 1; i < PRODUCTS; i++) {
		const slug = `keset-${i}`
		const [variantId = ''] = await aProduct(shop, { slug })
		await aLot(shop, {
			cohortSlug: 'perca-pagi',
			sku: `${slug.toUpperCase()}-1`,
			contributions: [{ makerCode: goods.members[0] ?? '', pieces: count }],
		})
		variants.push(variantId)
	}
	const carts: string[] = []
	for (let i = 0; i < count; i++) {
		const variantId = variants[i % variants.length] ?? goods.variantId
		carts.push((await addToCart(shop, null, { variantId, quantity: 1 })).token)
	}
	return carts
}

/** Orders all carts, so many at a time, and returns how long each took in milliseconds. */
async function orderAll(origin: string, carts: readonly string[]): Promise<number[]> {
	const waits: number[] = []
	const left = [...carts]
	const buy = async () => {
		for (let cart = left.pop(); cart !== undefined; cart = left.pop()) {
			const asked = performance.now()
			const { status, location, text } = await checkOut(origin, cart)
			if (status !== 303 || !location) throw new CannotGoOn(`An order failed: ${status}\n${text}`)
			waits.push(performance.now() - asked)
		}
	}
	await Promise.all(Array.from({ length: buyers }, buy))
	return waits
}

async function assertSound({ db }: TestShop): Promise<void> {
	const placed = await db.selectFrom('orders').select('id').execute()
	if (placed.length !== WARM_UP + orders) throw new CannotGoOn(`${placed.length} orders are there.`)
	const faults = await verifyStock(db, await unitsSoldByLot(db))
	if (faults.length > 0) throw new CannotGoOn(`The stock is unsound: ${JSON.stringify(faults)}`)
}

function table(rows: readonly Row[]): string {
	const head = ['engine', 'orders/s', 'median ms', 'p99 ms']
	const lines = rows.map((row) => [row.engine, row.perSecond, row.medianMs, row.p99Ms].map(String))
	return [head, ...lines].map((line) => line.map((cell) => cell.padEnd(12)).join('')).join('\n')
}

try {
	await measureAll()
} catch (error) {
	if (!(error instanceof CannotGoOn)) throw error
	process.stderr.write(`\n${error.message}\n`)
	process.exitCode = 1
}
