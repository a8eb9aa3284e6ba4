import Stripe from 'stripe'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { processEvent } from '#app/domain/orders/process-inbox.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settleOverdue } from '#app/domain/orders/settle-overdue.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import { findEvent } from '#app/domain/payments/events.server.ts'
import { newId } from '#app/shared/ids.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import {
	type Goods,
	openStockedShop,
	order,
	orderInput,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()
let stripe: Stripe
beforeAll(async () => {
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})

onBothEngines('when the gateway makes trouble', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1]))
	})

	const stateOf = async ({ token }: PlacedOrder) => (await getOrderPage(shop.db, token)).order.state
	const paidOrder = async () => {
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId)
		await settlePayment(shop, placed.paymentId)
		return placed
	}
	const intentOf = async (placed: PlacedOrder) =>
		(await getOrderPage(shop.db, placed.token)).payment.intent_id ?? ''
	/** A webhook about something, as the inbox keeps it. */
	const heard = async (kind: 'refund' | 'payout', subjectId: string) => {
		const id = `evt_${newId()}`
		const at = shop.clock.now()
		await transaction(shop.db, (tx) =>
			tx
				.insertInto('gateway_events')
				.values({
					id,
					type: `${kind}.updated`,
					subject_kind: kind,
					subject_id: subjectId,
					payload: '{}',
					received_at: at,
					state: 'new',
					next_attempt_at: at,
					last_error: null,
					processed_at: null,
				})
				.execute(),
		)
		return id
	}

	it('lets an order go on whose refund is refused for good', async () => {
		const placed = await paidOrder()
		await stripe.refunds.create({ payment_intent: await intentOf(placed), amount: 100 })
		const refund = refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		await expect(refund).rejects.toThrow('payments.refund_exceeds_payment')
		expect((await getOrderPage(shop.db, placed.token)).refunds[0]?.state).toBe('failed')
		await sendOrder(
			shop,
			{ number: placed.number, courier: 'JNE', trackingNumber: 'JNE12345' },
			officer,
		)
		expect(await stateOf(placed)).toBe('sent')
	})

	it('takes over a whole refund that was made in its own office', async () => {
		const placed = await paidOrder()
		const refund = await stripe.refunds.create({ payment_intent: await intentOf(placed) })
		await processEvent(shop, await heard('refund', refund.id))
		expect(await stateOf(placed)).toBe('refunded')
		expect((await verifyLedger(shop.db)).faults).toEqual([])
	})

	it('does not count its silence against what it has told', async () => {
		const silent = {
			...shop,
			gateway: {
				...shop.gateway,
				readPayout: async () => {
					throw gatewayUnavailable()
				},
			},
		}
		const id = await heard('payout', 'po_1')
		for (let i = 0; i < 15; i++) await processEvent(silent, id)
		expect(await findEvent(shop.db, id)).toMatchObject({ state: 'new', attempts: 0 })
	})

	it('gives the buyer the order’s link even when no page to pay at can be had', async () => {
		const { token } = await addToCart(shop, null, { variantId: goods.variantId, quantity: 1 })
		const wrong = new Error('a key that is not accepted')
		const broken = { ...shop.gateway, openCheckout: () => Promise.reject(wrong) }
		const placed = await placeOrder({ ...shop, gateway: broken }, orderInput(token))
		expect(placed.payUrl).toBeNull()
		expect((await getOrderPage(shop.db, placed.orderToken)).order.state).toBe('awaiting-payment')
		await shop.passDays(1)
		expect(await settleOverdue({ ...shop, gateway: broken })).toEqual([])
		expect((await getOrderPage(shop.db, placed.orderToken)).order.state).toBe('expired')
	})
})
