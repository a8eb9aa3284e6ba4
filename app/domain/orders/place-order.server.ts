import { buyer } from '#app/domain/audit/actor.ts'
import { type CartLine, EMPTY_CART } from '#app/domain/cart/cart.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import { emptyCart } from '#app/domain/cart/empty-cart.server.ts'
import { cardOnlyAbroad, cashAtCounterOnly, methodNotOffered } from '#app/domain/payments/errors.ts'
import { type IntendedPayment, intendPayment } from '#app/domain/payments/intend-payment.server.ts'
import { isByHand, offeredMethods, type PaymentMethodName } from '#app/domain/payments/method.ts'
import { methodOf } from '#app/domain/payments/payment-methods.server.ts'
import { counterCalendar } from '#app/domain/shipping/counter-times.server.ts'
import type { CourierRates } from '#app/domain/shipping/courier-rates.ts'
import { soldOut } from '#app/domain/stock/errors.ts'
import { newId, newToken } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Language } from '#app/shared/text.ts'
import { engineOf, type Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	type AgreedDelivery,
	checkDelivery,
	type DeliveryWish,
	deliveryColumns,
	goesAbroad,
	priceOfDelivery,
	requireSameParcel,
} from './check-delivery.server.ts'
import { cartChanged, cartEmpty } from './errors.ts'
import { freezePieces, unbegun } from './freeze-pieces.server.ts'
import { beginning } from './life.ts'
import { openPayment, type PaymentDeps } from './open-payment.server.ts'
import { newOrderNumber } from './order.ts'
import { type OrderNews, queueOrderMessage } from './queue-order-message.server.ts'
import { indexOrder } from './search/index-order.server.ts'
import { findOrderBy, insertOrder, insertOrderEvent } from './store.server.ts'

export interface PlaceOrderDeps extends PaymentDeps {
	readonly rates: CourierRates
}

export interface PlaceOrder {
	/** opens the buyer's cart */
	cartToken: string | null
	/** made by the form: sending the same form twice places one order */
	attemptKey: string
	buyer: { name: string; email: string; phone: string }
	delivery: DeliveryWish
	note: string
	language: Language
	method: PaymentMethodName
}

/** Where the buyer goes on: the order's own page, and the page to pay at if there is one. */
export interface OrderPlaced {
	orderToken: string
	payUrl: string | null
}

/**
 * Turns a cart into an order awaiting payment. In one transaction the pieces are reserved lot by
 * lot, the prices and the share rule in force are frozen on every unit, and the payment is
 * intended; only then the gateway is asked for a page to pay at. Prices come from the catalogue,
 * never from the buyer. When no page can be had now, whatever the reason, the order waits without
 * one: its buyer has its link, and the poller asks again and tells what lasts.
 *
 * Refuses a way to pay that is not offered (`payments.method_not_offered`), cash for what is sent
 * (`payments.cash_at_counter_only`), anything but a card for what goes abroad
 * (`payments.card_only_abroad`), an empty cart, a cart that shows other prices than today's
 * (`orders.cart_changed`), pieces somebody else has (`stock.sold_out`), a programme without a rule
 * in force, a transfer whose codes are taken, and a delivery that is not what the buyer was shown
 * (`shipping.not_offered`, `shipping.price_changed`).
 */
export async function placeOrder(deps: PlaceOrderDeps, input: PlaceOrder): Promise<OrderPlaced> {
	const paymentId = await placeOnce(deps, input)
	const order = await findOrderBy(deps.db, 'payment_id', paymentId)
	invariant(order, 'the order was placed')
	return { orderToken: order.token, payUrl: await openPayment(deps, order).catch(() => null) }
}

async function placeOnce(deps: PlaceOrderDeps, input: PlaceOrder): Promise<string> {
	const earlier = await findOrderBy(deps.db, 'attempt_key', input.attemptKey)
	if (earlier) return earlier.payment_id
	if (!offeredMethods(deps.payees).includes(input.method)) throw methodNotOffered()
	if (input.method === 'cash' && input.delivery.method !== 'counter') throw cashAtCounterOnly()
	if (input.method !== 'stripe' && goesAbroad(input.delivery)) throw cardOnlyAbroad()
	try {
		// What is refused already is refused without waiting for those who write.
		const { lines } = await readCart(deps, input.cartToken)
		requireOrderable(lines)
		const delivery = await checkDelivery(deps, lines, input.delivery)
		const at = deps.clock.now()
		const agreed = { ...input, delivery, at }
		return await transaction(deps.db, (tx) => place(tx, deps, agreed))
	} catch (error) {
		// The same form was sent twice at once, and the other request has placed the order: it has
		// emptied the cart, taken the last pieces, or used up the key before this one.
		const mayBeTwin = isRefusal(error) || engineOf(deps.db).uniqueViolation(error) !== undefined
		const twin = mayBeTwin && (await findOrderBy(deps.db, 'attempt_key', input.attemptKey))
		if (!twin) throw error
		return twin.payment_id
	}
}

/** What was asked for, with the delivery that was agreed on. */
type Agreed = Omit<PlaceOrder, 'delivery'> & { delivery: AgreedDelivery; at: Instant }

async function place(tx: Tx, deps: PaymentDeps, input: Agreed): Promise<string> {
	const { delivery, at } = input
	const cart = input.cartToken === null ? EMPTY_CART : await emptyCart(tx, input.cartToken)
	requireOrderable(cart.lines)
	requireSameParcel(delivery, cart.lines)
	const orderId = newId()
	const { lines, units } = await freezePieces(tx, { orderId, lines: cart.lines, at })
	const totalSen = add(cart.itemsSen, priceOfDelivery(delivery))
	const { method } = input
	const counter = method === 'cash' ? await counterCalendar(tx, at) : null
	const expiresAt = methodOf(deps, method).deadline(at, counter)
	const payment = await intendPayment(tx, { method, amountSen: totalSen, expiresAt, at })
	const order = {
		...orderFacts(input),
		...deliveryColumns(delivery),
		id: orderId,
		number: newOrderNumber(),
		token: newToken(),
		items_sen: cart.itemsSen,
		total_sen: totalSen,
		payment_id: payment.id,
		placed_at: at,
	}
	await insertOrder(tx, order, lines, units)
	await indexOrder(tx, order, method)
	await insertOrderEvent(tx, { orderId, kind: beginning.event, actor: buyer, at })
	await queueOrderMessage(tx, order, placedNews(deps, input, payment, expiresAt), at)
	return payment.id
}

function placedNews(
	{ payees }: PaymentDeps,
	{ method }: Pick<PlaceOrder, 'method'>,
	{ dueSen }: IntendedPayment,
	payUntil: Instant,
): OrderNews {
	if (!isByHand(method)) return { kind: 'order-placed', payUntil }
	if (method === 'cash') return { kind: 'cash-awaited', payUntil }
	const account = method === 'transfer' ? payees.transfer : null
	return { kind: 'transfer-awaited', payUntil, dueSen, account }
}

function requireOrderable(lines: readonly CartLine[]): void {
	if (lines.length === 0) throw cartEmpty()
	for (const line of lines) {
		if (line.problem === 'sold-out' || line.problem === 'short') {
			throw soldOut({ variantId: line.variantId, left: line.available })
		}
		if (line.problem) throw cartChanged()
	}
}

function orderFacts(input: Omit<PlaceOrder, 'delivery'>) {
	return {
		attempt_key: input.attemptKey,
		state: beginning.to,
		channel: 'online' as const,
		language: input.language,
		buyer_name: input.buyer.name,
		buyer_email: input.buyer.email,
		buyer_phone: input.buyer.phone,
		buyer_note: input.note,
		...unbegun,
	}
}
