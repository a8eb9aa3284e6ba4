import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { unitsToSend } from '#app/domain/orders/parcels/units-to-send.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { officer } from './making.ts'
import { order, orderInput, type PlacedOrder, placedOrder, type TestShop } from './shop.ts'

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

/** An order of one variant that its buyer fetches at the counter, paid by card. */
export async function fetchedOrder(
	shop: TestShop,
	variantId: string,
	quantity = 1,
): Promise<PlacedOrder> {
	const { token: cartToken } = await addToCart(shop, null, { variantId, quantity })
	const input = orderInput(cartToken, { delivery: { method: 'counter' } })
	const { orderToken } = await placeOrder(shop, input)
	const placed = await placedOrder(shop.db, orderToken)
	await shop.sandbox.control.pay(placed.checkoutId)
	await settlePayment(shop, placed.paymentId)
	return placed
}

/** The resi that an order is sent under: no two orders have the same. */
export function resiOf({ number }: { number: string }): string {
	return `JNE12345-${number}`
}

/** All that is left of it leaves the house. */
export async function send(shop: TestShop, placed: PlacedOrder): Promise<void> {
	const way = { courier: 'JNE', trackingNumber: resiOf(placed) }
	await sendOrder(shop, { number: placed.number, ...way }, officer)
}

/** The last so many of its pieces that are left leave the house, in a parcel of their own. */
export async function sendSome(
	shop: TestShop,
	{ number, orderId }: PlacedOrder,
	many: number,
	trackingNumber?: string,
): Promise<void> {
	const units = await unitsToSend(shop.db, orderId)
	const unitIds = units.slice(-many).map(({ id }) => id)
	const resi = trackingNumber ?? `JNE-PART-${number}-${units.length}`
	await sendOrder(shop, { number, courier: 'JNE', trackingNumber: resi, unitIds }, officer)
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

/** The row of an order. */
export function orderRow({ db }: TestShop, { orderId }: PlacedOrder) {
	return db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
}
