import { beforeEach, expect, it } from 'vitest'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const TWO_MINUTES = 2 / 1440

const sandbox = testSandbox()

onBothEngines('the poller', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5]))
	})

	const stateOf = async ({ token }: PlacedOrder) => (await getOrderPage(shop.db, token)).order.state
	/** Stripe breaks whenever it is asked about this checkout. */
	const breakFor = ({ checkoutId }: PlacedOrder) =>
		sandbox.control.addFault({
			kind: 'server-error',
			path: `/v1/checkout/sessions/${checkoutId}`,
			times: 100,
		})

	it('finds a payment that nobody told of', async () => {
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId)
		await shop.passDays(TWO_MINUTES)
		expect(await settleOverdue(shop)).toEqual([])
		expect(await stateOf(placed)).toBe('paid')
	})

	it('asks about each payment once a minute at most', async () => {
		const placed = await order(shop, goods.variantId)
		await shop.passDays(TWO_MINUTES)
		await settleOverdue(shop)
		await sandbox.control.pay(placed.checkoutId)
		await settleOverdue(shop)
		expect(await stateOf(placed)).toBe('awaiting-payment')
	})

	it('leaves a payment alone while the checkout is being opened', async () => {
		await order(shop, goods.variantId)
		await shop.db.updateTable('payments').set({ state: 'intended' }).execute()
		const broken = { kind: 'server-error', path: '/v1/checkout/sessions' } as const
		await sandbox.control.addFault(broken)
		shop.clock.advance(30_000)
		await settleOverdue(shop)
		const [payment] = await shop.db.selectFrom('payments').selectAll().execute()
		expect(payment?.checked_at).toBe(payment?.created_at)
	})

	it('goes on to the others when Stripe has no answer about one', async () => {
		const broken = await order(shop, goods.variantId)
		await shop.passDays(TWO_MINUTES)
		const paid = await order(shop, goods.variantId)
		await breakFor(broken)
		await sandbox.control.pay(paid.checkoutId)
		await shop.passDays(TWO_MINUTES)
		await settleOverdue(shop)
		await settleOverdue(shop)
		expect(await stateOf(paid)).toBe('paid')
		expect(await stateOf(broken)).toBe('awaiting-payment')
	})

	it('carries on a refund that Stripe did not answer', async () => {
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId)
		await settlePayment(shop, placed.paymentId)
		await sandbox.control.addFault({ kind: 'rate-limit', path: '/v1/refunds' })
		await refundOrder(shop, { number: placed.number, reason: 'Salah pesan' }, officer)
		expect(await stateOf(placed)).toBe('paid')
		await shop.passDays(TWO_MINUTES)
		await settleOverdue(shop)
		expect(await stateOf(placed)).toBe('refunded')
	})
})
