import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import {
	countFound,
	findOrders,
	type OrderQuery,
} from '#app/domain/orders/search/orders-found.server.ts'
import { countFoundByKind, selectFound } from '#app/domain/orders/search/store.server.ts'
import { calendarDate, dateInMagetan, nextDate } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onBothEngines, type TestDatabase } from '#tests/support/database.ts'
import { manyOrders } from '#tests/support/many-orders.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

const everything: OrderQuery = {
	states: null,
	packed: null,
	text: '',
	delivery: null,
	courier: null,
	method: null,
	from: null,
	to: null,
}
const newest = { cursor: null, oldestFirst: false }

onBothEngines('orders that staff look for', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
	})
	const numbers = async (change: Partial<OrderQuery>) =>
		(await findOrders(shop.db, { ...everything, ...change }, newest)).orders.map((o) => o.number)

	it('are found by number, name and telephone, all words of it, and by resi once sent', async () => {
		const first = await paidOrder(shop, goods.variantId)
		const second = await order(shop, goods.variantId)
		expect(await numbers({ text: first.number.toLowerCase() })).toEqual([first.number])
		expect(await numbers({ text: 'pemb rini' })).toEqual([second.number, first.number])
		expect(await numbers({ text: '0812 3456 7890' })).toHaveLength(2)
		expect(await numbers({ text: 'rini budi' })).toEqual([])
		expect(await numbers({ text: 'jne123' })).toEqual([])
		await send(shop, first)
		expect(await numbers({ text: 'jne-123' })).toEqual([first.number])
	})

	it('are those with every mark asked for, placed on the days asked for', async () => {
		const paid = await paidOrder(shop, goods.variantId)
		const today = dateInMagetan(shop.clock.now())
		expect(await numbers({ method: 'stripe', delivery: 'courier' })).toEqual([paid.number])
		expect(await numbers({ method: 'transfer' })).toEqual([])
		expect(await numbers({ delivery: 'counter' })).toEqual([])
		expect(await numbers({ courier: 'Kurir' })).toEqual([])
		expect(await numbers({ from: today, to: today })).toEqual([paid.number])
		expect(await numbers({ from: nextDate(today) })).toEqual([])
		expect(await numbers({ to: calendarDate('2026-06-02') })).toEqual([])
		expect(await numbers({ states: ['sent'] })).toEqual([])
	})

	it('are those sold at the counter too, by their number and as paid in cash', async () => {
		const { number } = await counterSale(shop)
		expect(await numbers({ method: 'cash', delivery: 'counter' })).toEqual([number])
		expect(await numbers({ text: number })).toEqual([number])
	})

	it('are counted by how they stand, as far as anybody counts', async () => {
		await paidOrder(shop, goods.variantId)
		await order(shop, goods.variantId)
		const counts = await countFound(shop.db, { ...everything, text: 'rini' }, 9)
		const kind = { delivery: 'courier', isPacked: false, count: 1 }
		expect(counts.sort((a, b) => a.state.localeCompare(b.state))).toEqual([
			{ ...kind, state: 'awaiting-payment', oldestPaidAt: null },
			{ ...kind, state: 'paid', oldestPaidAt: shop.clock.now() },
		])
	})

	it('come page by page, none twice and none left out', async () => {
		await manyOrders(database, 120)
		const seen: string[] = []
		let cursor: string | null = null
		do {
			const page = { cursor, oldestFirst: false }
			const found = await findOrders(shop.db, { ...everything, text: 'siti' }, page)
			seen.push(...found.orders.map(({ id }) => id))
			cursor = found.next
		} while (cursor)
		expect(seen).toHaveLength(60)
		expect([...new Set(seen)].sort().reverse()).toEqual(seen)
	})
})

onBothEngines('looking for orders among many', (database) => {
	const words = { words: [['sitirahma'], ['812340', '0812340']] }
	const filter = {
		...{ states: null, packed: null, words: [], payment: null, delivery: null, courier: null },
		...{ from: null, until: null },
	}

	it.each([
		['a name and a telephone number', words],
		['a state', { states: ['paid' as const] }],
		['a way to pay', { payment: '=pay:transfer' }],
		['a courier in a state', { courier: '=courier:jne', states: ['sent' as const] }],
	])('goes by an index for %s', async (_, asked) => {
		await manyOrders(database, 4_000)
		const page = { cursor: 'zzz', oldestFirst: false, limit: 51 }
		const query = selectFound(database.db, { ...filter, ...asked }, page)
		expect(await planOf(database, query.compile())).not.toMatch(WHOLE_TABLE)
	})

	it('counts by an index too, and no further than anybody counts', async () => {
		await manyOrders(database, 4_000)
		const found = countFoundByKind(database.db, { ...filter, ...words }, 1_000)
		expect(await planOf(database, found.compile())).not.toMatch(WHOLE_TABLE)
		const counts = await countFound(database.db, { ...everything, text: 'siti' }, 1_000)
		expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(1_000)
	})
})

const WHOLE_TABLE = /SCAN o\b(?!.* USING)|Seq Scan on orders/

type Compiled = ReturnType<ReturnType<typeof selectFound>['compile']>

async function planOf({ db, engine }: TestDatabase, query: Compiled | { sql: string }) {
	const { sql: text, parameters = [] } = query as Compiled
	const explain = engine === 'sqlite' ? 'explain query plan ' : 'explain '
	const { rows } = await explained(db, explain + text, parameters)
	return rows.map((row) => Object.values(row as object).join(' ')).join('\n')
}

function explained(db: Db, text: string, parameters: readonly unknown[]) {
	// The compiled query's places are filled in again, each by its own parameter.
	const parts = text.split(/\$\d+|\?/)
	const pieces = parts.map((part, index) =>
		index < parameters.length ? sql`${sql.raw(part)}${parameters[index]}` : sql.raw(part),
	)
	return sql.join(pieces, sql.raw('')).execute(db)
}
