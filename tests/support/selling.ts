import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { officer } from './making.ts'
import { order, type PlacedOrder, type TestShop } from './shop.ts'

/** An order of one variant, paid by card. */
export async function paidOrder(
	shop: TestShop,
	variantId: string,
	quantity = 1,
	card: 'visa' | 'refund-pending' | 'refund-fails' = 'visa',
): Promise<PlacedOrder> {
	const placed = await order(shop, variantId, quantity)
	await shop.sandbox.control.pay(placed.checkoutId, { card })
	await settlePayment(shop, placed.paymentId)
	return placed
}

/** The parcel leaves the house. */
export async function send(shop: TestShop, { number }: PlacedOrder): Promise<void> {
	await sendOrder(shop, { number, courier: 'JNE', trackingNumber: 'JNE12345' }, officer)
}

/** An order whose buyer can no longer complain: its makers' savings are final. */
export async function finalOrder(
	shop: TestShop,
	variantId: string,
	quantity = 1,
): Promise<PlacedOrder> {
	const placed = await paidOrder(shop, variantId, quantity)
	await send(shop, placed)
	await shop.passDays(20)
	await finaliseSavings(shop)
	return placed
}
