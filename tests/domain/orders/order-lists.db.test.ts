import { beforeEach, expect, it } from 'vitest'
import { dayOfOrders } from '#app/domain/orders/order-days.server.ts'
import { listOrders } from '#app/domain/orders/orders.server.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { sharesOfOrder } from '#app/domain/orders/unit-shares.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('lists of orders', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
	})

	it('show those waiting longest first when asked, and continue beyond a cursor', async () => {
		const first = await paidOrder(shop, goods.variantId)
		const second = await paidOrder(shop, goods.variantId)
		await order(shop, goods.variantId)
		const states = ['paid'] as const
		const { orders, next } = await listOrders(shop.db, { states, cursor: null, oldestFirst: true })
		expect(orders.map(({ number }) => number)).toEqual([first.number, second.number])
		expect(next).toBeNull()
		const later = await listOrders(shop.db, { states, cursor: first.orderId, oldestFirst: true })
		expect(later.orders.map(({ number }) => number)).toEqual([second.number])
		const earlier = await listOrders(shop.db, { states, cursor: second.orderId })
		expect(earlier.orders.map(({ number }) => number)).toEqual([first.number])
	})

	it('give orders their numbers by id, and leave unknown ids out', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		const names = await ordersById(shop.db, [placed.orderId, placed.orderId, 'nobody'])
		expect([...names]).toEqual([[placed.orderId, { number: placed.number, state: 'paid' }]])
		expect(await ordersById(shop.db, [])).toEqual(new Map())
	})

	it('count a day of Magetan: placed, paid with its sum, and sent', async () => {
		await order(shop, goods.variantId)
		const paid = await paidOrder(shop, goods.variantId, 2)
		const today = dateInMagetan(shop.clock.now())
		const counts = { placed: 2, paid: 1, paidSen: rupiah(80_000) }
		expect(await dayOfOrders(shop.db, today)).toEqual({ ...counts, sent: 0 })
		await shop.passDays(1)
		await send(shop, paid)
		expect(await dayOfOrders(shop.db, today)).toEqual({ ...counts, sent: 0 })
		expect(await dayOfOrders(shop.db, nextDate(today))).toEqual({
			placed: 0,
			paid: 0,
			paidSen: 0,
			sent: 1,
		})
	})

	it('tell of every piece where its price went, makers by code, in the order of the sheet', async () => {
		const placed = await paidOrder(shop, goods.variantId, 2)
		const units = await sharesOfOrder(shop.db, placed.orderId)
		expect(units.map(({ position }) => position)).toEqual([1, 2])
		const [unit] = units
		expect(unit?.shares.map((share) => [share.party, share.makerCode, share.amountSen])).toEqual([
			['material', null, rupiah(8_000)],
			['maker', goods.members[0], rupiah(5_500)],
			['maker', goods.members[1], rupiah(3_667)],
			['maker', goods.members[2], rupiah(1_833)],
			['pnbp', null, rupiah(3_300)],
			['capital', null, rupiah(7_700)],
		])
		expect(unit?.shares[1]).toMatchObject({ weight: 3, weightTotal: 6 })
		expect(unit).toMatchObject({ priceSen: rupiah(30_000), materialCostSen: rupiah(8_000) })
	})

	it('tell of an unpaid order which pieces it holds, and no shares yet', async () => {
		const placed = await order(shop, goods.variantId)
		const [unit] = await sharesOfOrder(shop.db, placed.orderId)
		expect(unit?.shares).toEqual([])
		expect(unit?.rule.version).toBe(1)
	})
})
