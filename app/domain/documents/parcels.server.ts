import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { recipientOf } from '#app/domain/orders/recipient.ts'
import { isUnderWay } from '#app/domain/orders/refund.ts'
import type { Reader } from '#db/client.ts'
import { nothingChosen, notPackable, tooManyChosen } from './errors.ts'
import type { Parcel } from './paper.ts'

/** As many as a page of the list of orders shows. */
const MOST_AT_ONCE = 50

/**
 * What is packed for an order: pieces by lot, and where they go. Refuses `orders.no_such_order`,
 * and `documents.not_packable` unless it is paid or sent and its money stays.
 */
async function getParcel(db: Reader, number: string): Promise<Parcel> {
	const { order, picks, refunds } = await getOrderForStaff(db, number)
	const isPaid = order.state === 'paid' || order.state === 'sent'
	const isGoingBack = refunds.some(({ state }) => isUnderWay(state))
	if (!isPaid || isGoingBack) throw notPackable(order.number)
	return {
		orderNumber: order.number,
		placedAt: order.placed_at,
		paidAt: order.paid_at,
		recipient: recipientOf(order),
		isCollected: order.delivery === 'counter',
		note: order.buyer_note,
		picks,
		pieces: picks.reduce((sum, { quantity }) => sum + quantity, 0),
		courier: order.courier,
		trackingNumber: order.tracking_number,
	}
}

/**
 * The parcels of these orders, each once and in the order asked for: all of them or none, so that
 * nobody packs less than was chosen. Refuses `orders.no_such_order`, `documents.not_packable`,
 * `documents.nothing_chosen` and `documents.too_many_chosen`.
 */
export async function listParcels(db: Reader, numbers: readonly string[]): Promise<Parcel[]> {
	const chosen = [...new Set(numbers)]
	if (chosen.length === 0) throw nothingChosen()
	if (chosen.length > MOST_AT_ONCE) throw tooManyChosen(MOST_AT_ONCE)
	const parcels: Parcel[] = []
	for (const number of chosen) parcels.push(await getParcel(db, number))
	return parcels
}
