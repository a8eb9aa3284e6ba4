import { beforeEach, expect, it } from 'vitest'
import { type RevealOrder, revealOrder } from '#app/domain/orders/reveal-order.server.ts'
import { attemptLimits as limits, WINDOW_MINUTES } from '#app/domain/staff/attempt.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('an order without its link', (database) => {
	let shop: TestShop
	let placed: PlacedOrder
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [5, 5])
		shop = stocked.shop
		placed = await order(shop, stocked.goods.variantId)
	})

	const ask = (change: Partial<RevealOrder> = {}) =>
		revealOrder(shop, {
			number: placed.number,
			phone: '0812-3456-7890',
			address: '203.0.113.7',
			...change,
		})

	it('is found by its number and the phone number, however they are typed', async () => {
		expect(await ask()).toEqual({ token: placed.token })
		const number = placed.number.toLowerCase().replaceAll('-', '')
		expect(await ask({ number, phone: '+62 812 3456 7890' })).toEqual({ token: placed.token })
	})

	it('is answered alike for a wrong number, a wrong phone number, and what is neither', async () => {
		const wrong = [
			{ number: 'BK-0000-0000' },
			{ phone: '0812-3456-7891' },
			{ number: 'x', phone: 'y' },
			{ phone: '' },
		]
		for (const [index, change] of wrong.entries()) {
			const address = `203.0.113.${index}`
			await expect(ask({ ...change, address })).rejects.toThrow('orders.no_such_pair')
		}
	})

	it('is not asked for more often than a limit, also with the right numbers', async () => {
		for (let i = 0; i < limits.pair; i++) {
			await expect(ask({ phone: '0811' })).rejects.toThrow('orders.no_such_pair')
		}
		await expect(ask()).rejects.toThrow('staff.too_many_attempts')
		// Its buyer, elsewhere, is not kept out by that.
		expect(await ask({ address: '198.51.100.1' })).toEqual({ token: placed.token })
		await shop.passDays((WINDOW_MINUTES + 1) / 1440)
		expect(await ask()).toEqual({ token: placed.token })
	})

	it('is not guessed by trying many numbers from one address', async () => {
		for (let i = 0; i < limits.address; i++) {
			const number = `BK-0000-${String(i).padStart(4, '0')}`
			await expect(ask({ number })).rejects.toThrow('orders.no_such_pair')
		}
		await expect(ask()).rejects.toThrow('staff.too_many_attempts')
	})

	it('counts right ones for nothing', async () => {
		for (let i = 0; i < limits.address + 5; i++) {
			expect(await ask()).toEqual({ token: placed.token })
		}
	})
})
