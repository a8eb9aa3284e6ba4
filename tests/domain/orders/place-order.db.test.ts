import { beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	openTestShop,
	orderInput,
	stockedMat,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('a form of the checkout', (database) => {
	let shop: TestShop
	let variantId: string
	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox)
		variantId = (await stockedMat(shop, [1, 1])).variantId
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
