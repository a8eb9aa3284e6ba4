import { beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { openStockedShop, orderInput, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('a form of the checkout', (database) => {
	let shop: TestShop
	let variantId: string
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [1, 1])
		shop = stocked.shop
		variantId = stocked.goods.variantId
	})

	const fillCart = async (quantity: number) =>
		(await addToCart(shop, null, { variantId, quantity })).token

	it('that is sent five times at once places one order, and answers each time with it', async () => {
		// All the pieces there are: the first sending leaves nothing for the others.
		const input = orderInput(await fillCart(2))
		const answers = await Promise.all(Array.from({ length: 5 }, () => placeOrder(shop, input)))
		const again = await placeOrder(shop, input)
		expect(new Set([...answers, again].map((answer) => answer.orderToken)).size).toBe(1)
		expect(new Set([...answers, again].map((answer) => answer.payUrl)).size).toBe(1)
		expect(await shop.db.selectFrom('orders').select('id').execute()).toHaveLength(1)
	})

	it('is refused without waiting for those who write when somebody has the pieces already', async () => {
		const cartToken = await fillCart(2)
		await placeOrder(shop, orderInput(await fillCart(2)))
		const { db, locked } = countingQueries(shop.db)
		const late = placeOrder({ ...shop, db }, orderInput(cartToken))
		await expect(late).rejects.toMatchObject({ code: 'stock.sold_out' })
		expect(locked()).toEqual([])
	})

	it('orders a cart once, also when two windows send it at the same time', async () => {
		const cartToken = await fillCart(1)
		const both = await Promise.allSettled([
			placeOrder(shop, orderInput(cartToken)),
			placeOrder(shop, orderInput(cartToken)),
		])
		const refused = both.find((one) => one.status === 'rejected')
		expect(refused?.reason).toMatchObject({ code: 'orders.cart_empty' })
		expect(await shop.db.selectFrom('orders').select('id').execute()).toHaveLength(1)
	})
})
