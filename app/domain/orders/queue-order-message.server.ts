import type { BuyerFacts } from '#app/domain/messages/message.ts'
import { queueMessage } from '#app/domain/messages/queue-message.server.ts'
import { counterTimes } from '#app/domain/shipping/counter-times.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import type { OrderRow } from './open-payment.server.ts'
import { selectLines, type selectUnits } from './store.server.ts'

type OfOrder =
	| 'number'
	| 'token'
	| 'buyerName'
	| 'lines'
	| 'service'
	| 'shippingSen'
	| 'totalSen'
	| 'counter'

/** What is written while an order waits at the counter says when that is open. */
const BEFORE_FETCHING: ReadonlySet<OrderNews['kind']> = new Set([
	'order-placed',
	'cash-awaited',
	'order-paid',
])

type NewsOf<Facts> = Facts extends BuyerFacts ? Omit<Facts, OfOrder> : never

/** What has happened to an order, with the facts of just that. */
export type OrderNews = NewsOf<BuyerFacts>

/** As much of an order as its messages tell; one that is being placed has no more yet. */
export type ToldOrder = Pick<
	OrderRow,
	| 'id'
	| 'number'
	| 'token'
	| 'language'
	| 'buyer_name'
	| 'buyer_email'
	| 'shipping_service'
	| 'shipping_sen'
	| 'total_sen'
>

/**
 * Has the buyer told what happened, in the transaction in which it happens. Each kind of news goes
 * out once for each order, or for each of what else it is about. Nobody is written to who gave no
 * e-mail address: the order's page, and staff by WhatsApp, tell the same.
 */
export async function queueOrderMessage(
	tx: Tx,
	order: ToldOrder,
	news: OrderNews,
	at: Instant,
	subjectId: string = order.id,
): Promise<void> {
	if (order.buyer_email === '') return
	const lines = await selectLines(tx, order.id)
	const isToFetch = order.shipping_service === null && BEFORE_FETCHING.has(news.kind)
	const facts: BuyerFacts = {
		...news,
		number: order.number,
		token: order.token,
		buyerName: order.buyer_name,
		lines: lines.map((line) => ({
			name: line[`product_name_${order.language}`],
			label: line[`variant_label_${order.language}`],
			quantity: line.quantity,
			priceSen: line.unit_price_sen,
		})),
		service: order.shipping_service,
		shippingSen: order.shipping_sen,
		totalSen: order.total_sen,
		counter: isToFetch ? await counterTimes(tx, at) : null,
	}
	await queueMessage(tx, {
		subjectId,
		recipient: order.buyer_email,
		language: order.language,
		facts,
		at,
	})
}

/** What these pieces of an order are called, in its buyer's language: a row for each kind. */
export async function linesOfUnits(
	tx: Tx,
	order: ToldOrder,
	units: Awaited<ReturnType<typeof selectUnits>>,
): Promise<{ name: string; label: string; quantity: number }[]> {
	const quantityOf = (lineId: string) => units.filter(({ line_id }) => line_id === lineId).length
	return (await selectLines(tx, order.id))
		.map((line) => ({
			name: line[`product_name_${order.language}`],
			label: line[`variant_label_${order.language}`],
			quantity: quantityOf(line.id),
		}))
		.filter(({ quantity }) => quantity > 0)
}
