import Stripe from 'stripe'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	order,
	orderInput,
	type PlacedOrder,
	placedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { treasurer } from '#tests/support/transfers.ts'

/** Who is faster differs from round to round. */
const ROUNDS = 6

const sandbox = testSandbox()
let stripe: Stripe
beforeAll(async () => {
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})

onBothEngines('at the same moment', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [20, 20]))
	})

	const stateOf = async ({ orderId }: PlacedOrder) => {
		const query = shop.db.selectFrom('orders').select('state').where('id', '=', orderId)
		return (await query.executeTakeFirstOrThrow()).state
	}
	/** What Stripe took for an order, less what it gave back. */
	const takenFor = async ({ checkoutId }: PlacedOrder) => {
		const expand = ['payment_intent.latest_charge']
		const session = await stripe.checkout.sessions.retrieve(checkoutId, { expand })
		const intent = session.payment_intent
		const charge = typeof intent === 'object' ? intent?.latest_charge : null
		return typeof charge === 'object' && charge ? charge.amount - charge.amount_refunded : 0
	}
	const expectSound = async () => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await verifyStock(shop.db, await unitsSoldByLot(shop.db))).toEqual([])
	}
	/** Every one of them comes to an end: done, or refused by name. */
	const race = async (...verbs: Promise<unknown>[]): Promise<string[]> => {
		const ends = await Promise.allSettled(verbs)
		return ends.map((end) => {
			if (end.status === 'fulfilled') return 'done'
			if (!isRefusal(end.reason)) throw end.reason
			return end.reason.code
		})
	}

	it('a line put into the cart is in the order or still in a cart, and is paid once', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const want = { variantId: goods.variantId, quantity: 1 }
			const { token } = await addToCart(shop, null, want)
			const [placing, adding] = await Promise.allSettled([
				placeOrder(shop, orderInput(token)),
				addToCart(shop, token, want),
			])
			const added = adding.status === 'fulfilled' ? adding.value.token : token
			const left = (await readCart(shop, added)).lines.reduce((n, one) => n + one.quantity, 0)
			if (placing.status === 'rejected') {
				expect(placing.reason).toMatchObject({ kind: 'conflict' })
				expect(left).toBe(2)
				continue
			}
			const placed = await placedOrder(shop.db, placing.value.orderToken)
			const units = await shop.db
				.selectFrom('order_units')
				.select('price_sen')
				.where('order_id', '=', placed.orderId)
				.execute()
			expect(units.length + left).toBe(2)
			// The buyer pays what the order came to when it was placed, whatever is added meanwhile.
			await Promise.all([sandbox.control.pay(placed.checkoutId), addToCart(shop, null, want)])
			await settlePayment(shop, placed.paymentId)
			const { total_sen, items_sen } = await shop.db
				.selectFrom('orders')
				.select(['total_sen', 'items_sen'])
				.where('id', '=', placed.orderId)
				.executeTakeFirstOrThrow()
			expect(await takenFor(placed)).toBe(total_sen)
			expect(units.reduce((sum, unit) => sum + unit.price_sen, 0)).toBe(items_sen)
		}
		await expectSound()
	})

	it('the same lot twice in one cart is one line, and gives each piece once', async () => {
		const want = (quantity: number) => ({ variantId: goods.variantId, quantity })
		const { token } = await addToCart(shop, null, want(2))
		await race(addToCart(shop, token, want(3)), addToCart(shop, token, want(4)))
		const cart = await readCart(shop, token)
		expect(cart.lines.map(({ quantity }) => quantity)).toEqual([9])
		await placeOrder(shop, orderInput(token))
		const lot = await shop.db.selectFrom('lots').selectAll().executeTakeFirstOrThrow()
		expect([lot.available, lot.reserved]).toEqual([31, 9])
		await expectSound()
	})

	it('two carts that want the last pieces of one lot get them once', async () => {
		const cartOf = async () =>
			(await addToCart(shop, null, { variantId: goods.variantId, quantity: 25 })).token
		const carts = [await cartOf(), await cartOf()]
		const ends = await race(...carts.map((token) => placeOrder(shop, orderInput(token))))
		expect(ends.toSorted()).toEqual(['done', 'stock.sold_out'])
		await expectSound()
	})

	it('a payment and its cancelling end as one of the two', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const placed = await order(shop, goods.variantId)
			const pay = async () => {
				await sandbox.control.pay(placed.checkoutId)
				await settlePayment(shop, placed.paymentId)
			}
			const [cancelled] = await race(cancelOrder(shop, placed), pay())
			await settlePayment(shop, placed.paymentId)
			const isPaid = (await takenFor(placed)) > 0
			expect(await stateOf(placed)).toBe(isPaid ? 'paid' : 'cancelled')
			expect(cancelled === 'done').toBe(!isPaid)
		}
		await expectSound()
	})

	it('a payment and the end of its time end as one of the two', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const placed = await order(shop, goods.variantId)
			await shop.passDays(59 / 1440)
			const expire = async () => {
				await shop.passDays(round / 1440)
				expect(await settleOverdue(shop)).toEqual([])
			}
			await race(sandbox.control.pay(placed.checkoutId), expire())
			await shop.passDays(5 / 1440)
			expect(await settleOverdue(shop)).toEqual([])
			const isPaid = (await takenFor(placed)) > 0
			expect(await stateOf(placed)).toBe(isPaid ? 'paid' : 'expired')
		}
		await expectSound()
	})

	it('a parcel leaves or its money goes back, and never both', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const placed = await paidOrder(shop, goods.variantId)
			const wish = { number: placed.number, reason: 'Tidak jadi' }
			const [sent, refunded] = await race(send(shop, placed), refundOrder(shop, wish, treasurer))
			const isRefunded = (await takenFor(placed)) === 0
			expect(refunded === 'done').toBe(isRefunded)
			// What was sent first may still be given back; what is going back is not sent any more.
			expect(await stateOf(placed)).toBe(isRefunded ? 'refunded' : 'sent')
			if (sent !== 'done') expect(isRefunded).toBe(true)
		}
		await expectSound()
	})

	it('a bank takes the money back or we give it, and the buyer has it once', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const placed = await paidOrder(shop, goods.variantId)
			const { charge_id } = await shop.db
				.selectFrom('payments')
				.select('charge_id')
				.where('id', '=', placed.paymentId)
				.executeTakeFirstOrThrow()
			const dispute = async () => {
				await sandbox.control.raiseDispute(charge_id ?? '').catch(() => undefined)
				await settleDisputes(shop)
			}
			const wish = { number: placed.number, reason: 'Tidak jadi' }
			const [refunded] = await race(refundOrder(shop, wish, treasurer), dispute())
			if (refunded !== 'done') {
				expect(['orders.disputed', 'payments.charge_disputed']).toContain(refunded)
				expect(await takenFor(placed)).toBeGreaterThan(0)
			}
		}
		await expectSound()
	})
})
