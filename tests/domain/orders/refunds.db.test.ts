import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import {
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('a refund', (database) => {
	let shop: TestShop
	let placed: PlacedOrder
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [5, 5])
		const { goods } = stocked
		shop = stocked.shop
		placed = await order(shop, goods.variantId)
	})

	const stateOf = async () => (await getOrderPage(shop.db, placed.token)).order.state
	const balance = async (code: string) => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		const account = (await chartOfAccounts(shop.db)).find((one) => one.code === code)
		return account?.naturalSen ?? 0
	}
	/** The buyer pays, then gets the money back. Returns the ids of the refund, ours and Stripe's. */
	const payAndRefund = async (card: 'visa' | 'refund-pending' | 'refund-fails') => {
		await sandbox.control.pay(placed.checkoutId, { card })
		await settlePayment(shop, placed.paymentId)
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		const { id, gateway_refund_id } = await shop.db
			.selectFrom('refunds')
			.selectAll()
			.where('payment_id', '=', placed.paymentId)
			.executeTakeFirstOrThrow()
		return { id, atStripe: gateway_refund_id ?? '' }
	}
	const send = () =>
		sendOrder(shop, { number: placed.number, courier: 'JNE', trackingNumber: 'JNE12345' }, officer)

	it('that is under way keeps its order from being sent', async () => {
		const refund = await payAndRefund('refund-pending')
		await expect(send()).rejects.toThrow('orders.refund_under_way')
		await sandbox.control.settleRefund(refund.atStripe, 'failed')
		await settleRefund(shop, refund.id)
		expect(await stateOf()).toBe('paid')
		await send()
		expect(await stateOf()).toBe('sent')
	})

	it('that is under way keeps the makers’ savings from becoming final', async () => {
		await sandbox.control.pay(placed.checkoutId, { card: 'refund-pending' })
		await settlePayment(shop, placed.paymentId)
		await send()
		await shop.passDays(20)
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		expect(await finaliseSavings(shop)).toMatchObject({ orders: 0 })
		await shop.passDays(1)
		await settleOverdue(shop)
		expect(await stateOf()).toBe('refunded')
		// Nothing was final, so nobody but the makers bears it, and the reserve is untouched.
		expect(await balance('2500')).toBe(0)
	})

	it('that fails before it was made changes nothing, and can be asked for again', async () => {
		const refund = await payAndRefund('refund-pending')
		const before = await balance('1200')
		await sandbox.control.settleRefund(refund.atStripe, 'failed')
		await settleRefund(shop, refund.id)
		expect(await stateOf()).toBe('paid')
		expect(await balance('1200')).toBe(before)
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
	})

	it('that comes back from the bank after it was made is owed to the buyer, once', async () => {
		const refund = await payAndRefund('refund-fails')
		const fee = await balance('5100')
		expect(await stateOf()).toBe('refunded')
		expect(await balance('1200')).toBe(-fee)
		await sandbox.control.settleRefund(refund.atStripe, 'failed')
		await Promise.all(Array.from({ length: 5 }, () => settleRefund(shop, refund.id)))
		expect(await balance('1200')).toBe(rupiah(50_000) - fee)
		expect(await balance('2410')).toBe(rupiah(50_000))
		expect(await stateOf()).toBe('refunded')
	})
})
