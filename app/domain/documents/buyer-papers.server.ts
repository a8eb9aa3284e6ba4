import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { recipientOf } from '#app/domain/orders/recipient.ts'
import { subtract, times } from '#app/shared/money.ts'
import { terbilang } from '#app/shared/terbilang.ts'
import type { Reader } from '#db/client.ts'
import { notYetPaid } from './errors.ts'
import { givenBackOf } from './given-back-sums.server.ts'
import type { Invoice, Receipt } from './paper.ts'

/**
 * The invoice of the order behind an unguessable link, in whatever state it is. Says nothing of who
 * made the goods. Refuses `orders.no_such_order`.
 */
export async function getInvoice(db: Reader, token: string): Promise<Invoice> {
	const page = await getOrderPage(db, token)
	const { order, lines, payment } = page
	return {
		orderNumber: order.number,
		state: order.state,
		method: payment.method,
		placedAt: order.placed_at,
		paidAt: order.paid_at,
		refundedAt: order.refunded_at,
		buyer: recipientOf(order),
		email: order.buyer_email,
		lines: lines.map(({ productName, variantLabel, quantity, unitPriceSen }) => ({
			productName,
			variantLabel,
			quantity,
			unitPriceSen,
			amountSen: times(unitPriceSen, quantity),
		})),
		itemsSen: order.items_sen,
		service: order.shipping_service,
		shippingSen: order.shipping_sen,
		totalSen: order.total_sen,
		given: await givenBackOf(db, page),
	}
}

/**
 * The kuitansi of that order: only of money that was received. Refuses `orders.no_such_order` and
 * `documents.not_yet_paid`.
 */
export async function getReceipt(db: Reader, token: string): Promise<Receipt> {
	const page = await getOrderPage(db, token)
	const { order, lines, payment } = page
	if (order.paid_at === null) throw notYetPaid()
	return {
		number: order.number,
		orderNumber: order.number,
		receivedFrom: order.buyer_name,
		method: payment.method,
		codeSen: payment.taken_sen && subtract(payment.taken_sen, payment.amount_sen),
		amountSen: order.total_sen,
		amountInWords: terbilang(order.total_sen),
		pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
		isCollected: order.delivery === 'counter',
		paidAt: order.paid_at,
		refundedAt: order.refunded_at,
		given: await givenBackOf(db, page),
	}
}
