import { deadlineInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { counterTimesInWords } from '#app/copy/counter-hours.ts'
import { fill } from '#app/copy/fill.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import type { CounterTimes } from '#app/domain/shipping/counter.ts'
import type { Instant } from '#app/shared/instant.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'

interface ToldOrder {
	readonly number: string
	readonly state: OrderState
	/** its pieces lie together, ready to be sent or fetched */
	readonly isPacked: boolean
	/** the buyer wants to pay with banknotes, which only the counter takes */
	readonly isPaidInCash: boolean
	readonly buyerName: string
	readonly totalSen: Sen
	/** what couriers have of it, the first parcel before the others */
	readonly parcels: readonly { readonly courier: string; readonly trackingNumber: string }[]
	/** until when it may be paid, or complained about */
	readonly until: Instant | null
	/** when it is fetched at the counter instead of sent; else null */
	readonly counter: CounterTimes | null
	/** what happened last, where that was an exchange or the sending of what replaces a piece */
	readonly replacement: 'exchanged' | 'replacement-sent' | null
	/** the page orders are tracked at, for a buyer to whom no mail brings the link; else null */
	readonly trackAt: string | null
}

/**
 * What staff may send to a buyer by WhatsApp, in the buyer's language. Without the secret of the
 * order's link: staff do not have it, and a chat is passed on more easily than a mail.
 */
export function whatsappText(order: ToldOrder, copy: Copy): string {
	const { messages, calendar } = copy
	const isSeveral = order.state === 'sent' && order.parcels.length > 1
	const byCourier = isSeveral ? messages.whatsappSeveral : messages.whatsapp[order.state]
	const replacing = order.replacement && messages.whatsappReplacement[order.replacement]
	const usual = replacing || (order.counter && textAtCounter(order, copy)) || byCourier
	const last = order.parcels.at(-1)
	return fill(order.trackAt === null ? usual : unmailedText(order, usual, copy), {
		link: order.trackAt ?? '',
		hours: order.counter ? counterTimesInWords(order.counter, copy) : '',
		name: order.buyerName,
		number: order.number,
		total: formatRupiah(order.totalSen),
		courier: last?.courier ?? '',
		trackingNumber: last?.trackingNumber ?? '',
		parcels: order.parcels.map((one) => fill(messages.whatsappParcel, { ...one })).join('; '),
		until: order.until ? deadlineInWords(order.until, calendar) : '',
	})
}

/** What is said of fetching it; null where the counter changes nothing. */
function textAtCounter(
	{ state, isPacked, isPaidInCash }: ToldOrder,
	{ messages: { counter } }: Copy,
): string | null {
	const texts = counter.whatsapp
	if (state === 'awaiting-payment') return isPaidInCash ? texts['to-pay-in-cash'] : null
	if (state === 'paid') return isPacked ? texts.ready : texts['being-prepared']
	return state === 'received' ? texts.received : null
}

/** The same without a word of mail, and with the way to the order's page. */
function unmailedText(
	{ state, isPaidInCash }: ToldOrder,
	usual: string,
	{ storefront }: Copy,
): string {
	const { awaitingPayment, whatsapp } = storefront.unmailed
	const isToPayByLink = state === 'awaiting-payment' && !isPaidInCash
	return `${isToPayByLink ? awaitingPayment : usual} ${whatsapp}`
}

/** Opens a chat with a number (`+62…`) in which the text only has to be sent. */
export function whatsappUrl(phone: string, text: string): string {
	return `https://wa.me/${phone.replace('+', '')}?text=${encodeURIComponent(text)}`
}
