import type { Selectable } from 'kysely'
import type { CheckoutRequest, PaymentGateway } from '#app/domain/payments/gateway.ts'
import type { Payees } from '#app/domain/payments/method.ts'
import { methodOf } from '#app/domain/payments/payment-methods.server.ts'
import { findPayment } from '#app/domain/payments/payments.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { inLanguage, type Language, type Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'
import { selectLines } from './store.server.ts'

/** What everything that talks with the gateway about an order is handed. */
export interface PaymentDeps {
	readonly db: Db
	readonly clock: Clock
	readonly gateway: PaymentGateway
	/** who is paid by hand, and so which ways to pay are offered */
	readonly payees: Payees
	/** the shop's addresses, as absolute URLs */
	readonly links: OrderLinks
}

export interface OrderLinks {
	/** the order's own page, in the buyer's language */
	orderPage(token: string, language: Language): string
	/** the same page, told that the buyer comes from paying */
	paymentDone(token: string, language: Language): string
}

export type OrderRow = Selectable<OrdersSchema['orders']>

/**
 * The address elsewhere where an order can be paid now, opened if it is not yet; null when its own
 * page says how to pay, when the gateway does not answer, or when the time to pay has passed. The
 * same order always gets the same checkout.
 */
export async function openPayment(deps: PaymentDeps, order: OrderRow): Promise<string | null> {
	const payment = await findPayment(deps.db, 'id', order.payment_id)
	invariant(payment, 'an order has a payment')
	if (payment.state === 'open') return payment.checkout_url
	if (payment.state !== 'intended') return null
	try {
		const method = methodOf(deps, payment.method)
		const opened = await method.openPage(await checkoutRequestOf(deps, order))
		return opened?.url ?? null
	} catch (error) {
		if (isRefusal(error) && canBeTriedLater(error.code)) return null
		throw error
	}
}

/** The order as the gateway is asked to collect it: the same at every repetition. */
export async function checkoutRequestOf(
	deps: PaymentDeps,
	order: OrderRow,
): Promise<CheckoutRequest> {
	const payment = await findPayment(deps.db, 'id', order.payment_id)
	invariant(payment, 'an order has a payment')
	const lines = await selectLines(deps.db, order.id)
	return {
		paymentId: payment.id,
		orderId: order.id,
		orderNumber: order.number,
		lines: lines.map((line) => ({
			name: [line[`product_name_${order.language}`], line[`variant_label_${order.language}`]]
				.filter(Boolean)
				.join(' · '),
			unitPriceSen: line.unit_price_sen,
			quantity: line.quantity,
		})),
		shippingSen: order.shipping_sen,
		shippingLabel: shippingLabelOf(order),
		buyerEmail: order.buyer_email || null,
		successUrl: deps.links.paymentDone(order.token, order.language),
		cancelUrl: deps.links.orderPage(order.token, order.language),
		expiresAt: payment.expires_at,
		locale: order.language,
	}
}

function canBeTriedLater(code: string): boolean {
	return code === 'payments.gateway_unavailable' || code === 'payments.checkout_window_passed'
}

const SHIPPING: Text = { id: 'Ongkos kirim', en: 'Shipping' }
const COUNTER: Text = { id: 'Diambil di loket', en: 'Collected at the counter' }

/** `Ongkos kirim JNE REG`: a line of the gateway's own page. */
function shippingLabelOf(order: OrderRow): string {
	if (order.delivery === 'counter') return inLanguage(COUNTER, order.language)
	return `${inLanguage(SHIPPING, order.language)} ${order.shipping_service}`
}
