import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { addProof } from '#app/domain/orders/by-hand/add-proof.server.ts'
import { receiveTransfer } from '#app/domain/orders/by-hand/receive-transfer.server.ts'
import { returnMoney } from '#app/domain/orders/by-hand/return-money.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import type { ReceiptOutcomeName } from '#db/schema/payments.ts'
import { orderInput, type PlacedOrder, placedOrder, type TestShop } from './shop.ts'

export const treasurer = { kind: 'staff', id: 'treasurer-of-tests' } as const

/** Keeps nothing: what a proof shows is of no interest to the books. */
export const proofPictures: ProofPictures = {
	store: async () => 'a-picture',
	read: async () => null,
}

export interface HandOrder extends PlacedOrder {
	dueSen: Sen
	totalSen: Sen
}

/** Fills a cart and orders it, to be paid by hand; to be sent, unless it is fetched. */
export async function orderByHand(
	shop: TestShop,
	variantId: string,
	quantity = 1,
	method: PaymentMethodName = 'transfer',
	delivery: 'courier' | 'counter' = 'courier',
): Promise<HandOrder> {
	const { token: cartToken } = await addToCart(shop, null, { variantId, quantity })
	const fetched = delivery === 'counter' && { delivery: { method: 'counter' as const } }
	const input = orderInput(cartToken, { method, ...fetched })
	const { orderToken } = await placeOrder(shop, input)
	const placed = await placedOrder(shop.db, orderToken)
	const { due_sen, amount_sen } = await paymentRow(shop.db, placed)
	return { ...placed, dueSen: due_sen, totalSen: amount_sen }
}

/** Fills a cart and orders it, to be fetched and paid in cash at the counter. */
export async function orderAtCounter(
	shop: TestShop,
	variantId: string,
	quantity = 1,
): Promise<HandOrder> {
	return orderByHand(shop, variantId, quantity, 'cash', 'counter')
}

/** The order with this number. */
export async function placedByNumber(db: Db, number: string): Promise<PlacedOrder> {
	const { token } = await db
		.selectFrom('orders')
		.select('token')
		.where('number', '=', number)
		.executeTakeFirstOrThrow()
	return await placedOrder(db, token)
}

export function paymentRow(db: Db, { paymentId }: PlacedOrder) {
	return db.selectFrom('payments').selectAll().where('id', '=', paymentId).executeTakeFirstOrThrow()
}

/** The treasurer finds money for an order on today's statement. */
export function receive(
	shop: TestShop,
	{ number }: PlacedOrder,
	amount: number,
	receiptId = newId(),
): Promise<ReceiptOutcomeName> {
	const receivedOn = dateInMagetan(shop.clock.now())
	return receiveTransfer(shop, { number, receiptId, amountSen: sen(amount), receivedOn }, treasurer)
}

export function showProof(shop: TestShop, { token }: PlacedOrder): Promise<void> {
	return addProof({ ...shop, proofPictures }, { token, picture: new Uint8Array() })
}

/** What is to go back of an order, or went back. */
export function returnsOf(db: Db, { paymentId }: PlacedOrder) {
	return db
		.selectFrom('payment_returns')
		.select(['id', 'reason', 'amount_sen', 'state'])
		.where('payment_id', '=', paymentId)
		.orderBy('id')
		.execute()
}

/** The treasurer sends it back today. */
export function giveBack(shop: TestShop, returnId: string): Promise<void> {
	const slip = {
		bank: 'Bank Pembeli',
		accountNumber: '9876543210',
		accountHolder: 'Rini Pembeli',
		paidOn: dateInMagetan(shop.clock.now()),
		reference: 'TRF-0001',
	}
	return returnMoney(shop, { returnId, slip }, treasurer)
}
