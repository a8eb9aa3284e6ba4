import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('a purchase', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
		// Rp30.000 a mat, Rp8.000 of material: Rp22.000 to divide, Rp11.000 of it to the makers.
	})

	const stateOf = async ({ token }: PlacedOrder) => (await getOrderPage(shop.db, token)).order.state
	const lot = () =>
		shop.db.selectFrom('lots').selectAll().where('id', '=', goods.lotId).executeTakeFirstOrThrow()
	const balance = async (code: string) => {
		const account = (await chartOfAccounts(shop.db)).find((candidate) => candidate.code === code)
		return account?.naturalSen ?? 0
	}
	const savingsOf = async (index: number) => {
		const { pendingSen, finalSen } = await makerSavings(shop.db, goods.members[index] ?? '', null)
		return { pendingSen, finalSen }
	}
	const pay = async (placed: PlacedOrder) => {
		await sandbox.control.pay(placed.checkoutId)
		await settlePayment(shop, placed.paymentId)
	}
	const send = (placed: PlacedOrder) =>
		sendOrder(shop, { number: placed.number, courier: 'JNE', trackingNumber: 'JNE12345' }, officer)
	const expectSound = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}

	it('reserves the pieces, and sells them when it is paid', async () => {
		const placed = await order(shop, goods.variantId, 2)
		expect(await lot()).toMatchObject({ available: 4, reserved: 2, sold: 0 })
		await pay(placed)
		expect(await lot()).toMatchObject({ available: 4, reserved: 0, sold: 2 })
		expect(await stateOf(placed)).toBe('paid')
		await expectSound()
	})

	it('credits the people who made that very batch, to the rupiah', async () => {
		await pay(await order(shop, goods.variantId))
		expect(await savingsOf(0)).toEqual({ pendingSen: rupiah(5_500), finalSen: 0 })
		expect(await savingsOf(1)).toEqual({ pendingSen: rupiah(3_667), finalSen: 0 })
		expect(await savingsOf(2)).toEqual({ pendingSen: rupiah(1_833), finalSen: 0 })
		expect(await savingsOf(3)).toEqual({ pendingSen: 0, finalSen: 0 })
		expect(await balance('2200')).toBe(rupiah(3_300))
		expect(await balance('3100')).toBe(rupiah(7_700))
		expect(await balance('3110')).toBe(rupiah(8_000))
		expect(await balance('2400')).toBe(rupiah(20_000))
		await expectSound()
	})

	it('takes what Stripe keeps from what it owes us, as a cost of the house', async () => {
		await pay(await order(shop, goods.variantId))
		const fee = await balance('5100')
		expect(fee).toBeGreaterThan(0)
		expect(await balance('1200')).toBe(rupiah(50_000) - fee)
	})

	it('explains a credit down to contribution and rule version', async () => {
		const placed = await order(shop, goods.variantId)
		await pay(placed)
		const { credits } = await makerSavings(shop.db, goods.members[2] ?? '', null)
		expect(credits).toHaveLength(1)
		expect(credits[0]).toMatchObject({
			orderNumber: placed.number,
			amountSen: rupiah(1_833),
			state: 'pending',
			weight: 1,
			weightTotal: 6,
			path: {
				priceSen: rupiah(30_000),
				baseSen: rupiah(22_000),
				waterfall: { makersSen: rupiah(11_000) },
			},
			rule: { version: 1, isExample: true },
		})
	})

	it('is settled once however often it is asked about, also at the same time', async () => {
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId)
		await Promise.all(Array.from({ length: 5 }, () => settlePayment(shop, placed.paymentId)))
		await settlePayment(shop, placed.paymentId)
		expect(await savingsOf(0)).toEqual({ pendingSen: rupiah(5_500), finalSen: 0 })
		expect(await lot()).toMatchObject({ available: 5, reserved: 0, sold: 1 })
		await expectSound()
	})

	it('makes savings final only when the time to complain has ended', async () => {
		const placed = await order(shop, goods.variantId)
		await pay(placed)
		await send(placed)
		await shop.passDays(5)
		expect(await finaliseSavings(shop)).toEqual({ orders: 0, failures: [] })
		await shop.passDays(5)
		expect(await finaliseSavings(shop)).toEqual({ orders: 1, failures: [] })
		expect(await finaliseSavings(shop)).toEqual({ orders: 0, failures: [] })
		expect(await savingsOf(0)).toEqual({ pendingSen: 0, finalSen: rupiah(5_500) })
		await expectSound()
	})

	it('takes back exactly what it gave when it is refunded before that', async () => {
		const before = await chartOfAccounts(shop.db)
		const placed = await order(shop, goods.variantId, 2)
		await pay(placed)
		const fee = await balance('5100')
		await refundOrder(shop, { number: placed.number, reason: 'Salah pesan' }, officer)
		expect(await stateOf(placed)).toBe('refunded')
		expect(before).toEqual([])
		for (const account of await chartOfAccounts(shop.db)) {
			const left = account.code === '5100' ? fee : account.code === '1200' ? -fee : 0
			expect([account.code, account.naturalSen]).toEqual([account.code, left])
		}
		expect(await lot()).toMatchObject({ available: 6, reserved: 0, sold: 0 })
		await expectSound()
	})

	it('leaves final savings alone when it is refunded later, at the cost of the reserve', async () => {
		const placed = await order(shop, goods.variantId)
		await pay(placed)
		await send(placed)
		await shop.passDays(20)
		await finaliseSavings(shop)
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		expect(await savingsOf(0)).toEqual({ pendingSen: 0, finalSen: rupiah(5_500) })
		expect(await balance('2500')).toBe(rupiah(-11_000))
		expect(await balance('2200')).toBe(0)
		// Sent pieces do not come back to the shelf by themselves.
		expect(await lot()).toMatchObject({ available: 5, sold: 1 })
		await expectSound()
	})

	it('frees its pieces when it is cancelled, and refuses to be paid after', async () => {
		const placed = await order(shop, goods.variantId, 6)
		await cancelOrder(shop, { token: placed.token })
		expect(await stateOf(placed)).toBe('cancelled')
		expect(await lot()).toMatchObject({ available: 6, reserved: 0, sold: 0 })
		const { status } = await sandbox.control.pay(placed.checkoutId)
		expect(status).toBe('expired')
		await expectSound()
	})

	it('is paid, not cancelled, when the payment was faster', async () => {
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId)
		await expect(cancelOrder(shop, { token: placed.token })).rejects.toThrow('orders.already_paid')
		expect(await stateOf(placed)).toBe('paid')
		await expectSound()
	})

	it('frees its pieces only when Stripe says that it has expired', async () => {
		const placed = await order(shop, goods.variantId)
		await settlePayment(shop, placed.paymentId)
		expect(await stateOf(placed)).toBe('awaiting-payment')
		await shop.passDays(1)
		await settlePayment(shop, placed.paymentId)
		expect(await stateOf(placed)).toBe('expired')
		expect(await lot()).toMatchObject({ available: 6, reserved: 0, sold: 0 })
		await expectSound()
	})

	it('pays out savings up to the last rupiah and never beyond, also to two at once', async () => {
		const placed = await order(shop, goods.variantId)
		await pay(placed)
		await send(placed)
		await shop.passDays(20)
		await finaliseSavings(shop)
		const withdraw = (amount: number) =>
			payOutSavings(shop, {
				makerCode: goods.members[0] ?? '',
				amountSen: rupiah(amount),
				purpose: 'needs',
				note: '',
			})
		await expect(withdraw(5_501)).rejects.toThrow('savings.not_enough')
		const both = await Promise.allSettled([withdraw(3_000), withdraw(3_000)])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		await withdraw(2_500)
		expect(await savingsOf(0)).toEqual({ pendingSen: 0, finalSen: 0 })
		await expect(withdraw(1)).rejects.toThrow('savings.not_enough')
		await expectSound()
	})
})
