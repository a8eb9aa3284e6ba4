import { beforeEach, expect, it } from 'vitest'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('the buyer of an order', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
	})

	const told = async () => {
		const rows = await shop.db.selectFrom('outbox').selectAll().orderBy('id').execute()
		return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) }))
	}
	const kinds = async () => (await told()).map(({ kind }) => kind)

	it('is told once of each step, however often it is settled', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		await settlePayment(shop, placed.paymentId)
		await send(shop, placed)
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		await settlePayment(shop, placed.paymentId)
		expect(await kinds()).toEqual(['order-placed', 'order-paid', 'order-sent', 'order-refunded'])
		expect((await told()).map(({ recipient, about }) => ({ recipient, about }))).toEqual(
			Array(4).fill({ recipient: 'rini@example.com', about: placed.number }),
		)
	})

	it('is told that it was cancelled', async () => {
		const placed = await order(shop, goods.variantId)
		await cancelOrder(shop, { token: placed.token })
		expect(await kinds()).toEqual(['order-placed', 'order-cancelled'])
	})

	it('is told that the time to pay has passed', async () => {
		const placed = await order(shop, goods.variantId)
		await shop.passDays(1)
		await settlePayment(shop, placed.paymentId)
		expect(await kinds()).toEqual(['order-placed', 'order-expired'])
	})

	it('reads where the price goes, to the sen, and nothing of whoever made it', async () => {
		const placed = await paidOrder(shop, goods.variantId, 2)
		const paid = (await told()).find(({ kind }) => kind === 'order-paid')
		const sum = (amounts: { amountSen: number }[]) =>
			amounts.reduce((total, { amountSen }) => total + amountSen, 0)
		expect(sum(paid?.facts.parties) + paid?.facts.shippingSen).toBe(paid?.facts.totalSen)
		const makers = await shop.db.selectFrom('makers').select(['id', 'code']).execute()
		const all = JSON.stringify(await told())
		expect(makers.length).toBeGreaterThan(0)
		for (const maker of makers) {
			expect(all).not.toContain(maker.id)
			expect(all).not.toContain(maker.code)
		}
		expect(all).toContain(placed.token)
	})
})
