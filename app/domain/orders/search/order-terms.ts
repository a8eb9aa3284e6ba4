import { readOrderNumber } from '#app/domain/orders/order.ts'
import { courierKey } from '#app/domain/shipping/couriers.ts'
import type { PaymentMethodName } from '#db/schema/payments.ts'

/** What an order is found by, as far as it is known. */
export interface FindableOrder {
	readonly number: string
	readonly buyerName: string
	/** as `+62…` */
	readonly buyerPhone: string
	readonly delivery: 'courier' | 'counter'
	/** `JNE REG`; null where it is fetched */
	readonly service: string | null
	readonly method: PaymentMethodName
}

/** One word that was searched: an order fits when one of its terms begins with one of these. */
export type SoughtWord = readonly string[]

const MOST_WORDS = 5
const LONGEST_TERM = 60
/** A shorter beginning fits so much that it has to be the whole word. */
export const SHORTEST_BEGINNING = 3
const LAST_DIGITS = 4
/** What stands before the national number, however a telephone number is written. */
const DIALLED = /^(?:0062|62|0)0?/

/** The mark of everything paid in this way. */
export const paymentMark = (method: string): string => `=pay:${method}`
/** The mark of everything that goes this way. */
export const deliveryMark = (delivery: string): string => `=by:${delivery}`
/** The mark of everything that this courier takes, as agreed or as sent. */
export const courierMark = (name: string): string => `=courier:${courierKey(name)}`

/**
 * The terms of a new order: its number, whole and from its second half on; each word of the buyer's
 * name; the telephone number without what is dialled before it, and its last digits; and its marks.
 */
export function termsOfOrder(order: FindableOrder): string[] {
	const phone = order.buyerPhone.replace(/\D/g, '').replace(DIALLED, '')
	return distinct([
		...numberTerms(order.number),
		...order.buyerName.split(/\s+/).flatMap((word) => [compact(word), ...partsOf(word)]),
		phone,
		phone.slice(-LAST_DIGITS),
		paymentMark(order.method),
		deliveryMark(order.delivery),
		...(order.service === null ? [] : [courierMark(order.service)]),
	])
}

/** The terms that become known when a parcel leaves. */
export function termsOfParcel(parcel: { courier: string; trackingNumber: string }): string[] {
	return distinct([courierMark(parcel.courier), compact(parcel.trackingNumber)])
}

/**
 * What somebody typed to find an order, word by word. A telephone number may be written in any way;
 * an order's number with or without hyphens and BK. Empty where nothing can be searched for.
 */
export function readSearch(typed: string): SoughtWord[] {
	const text = typed.trim()
	if (/^[\d\s()+./-]+$/.test(text)) {
		const digits = text.replace(/\D/g, '')
		return digits === '' ? [] : [distinct([digits, digits.replace(DIALLED, '')])]
	}
	const number = /\d|^bk/i.test(text) ? readOrderNumber(text) : undefined
	if (number) return [distinct([...numberTerms(number).slice(0, 1), compact(text)])]
	return text
		.split(/\s+/)
		.map((word) => distinct([compact(word), compact(word).replace(/^bk(?=.{3})/, '')]))
		.filter((word) => word.length > 0)
		.slice(0, MOST_WORDS)
}

function numberTerms(number: string): string[] {
	const whole = compact(number).replace(/^bk/, '')
	return [whole, whole.slice(whole.length / 2)]
}

/** `D’Angelo-Putri` as `d`, `angelo` and `putri`. */
function partsOf(word: string): string[] {
	return fold(word).match(/[\p{L}\p{N}]+/gu) ?? []
}

function compact(word: string): string {
	return fold(word)
		.replace(/[^\p{L}\p{N}]/gu, '')
		.slice(0, LONGEST_TERM)
}

/** Small letters without accents. */
function fold(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function distinct(terms: readonly string[]): string[] {
	return [...new Set(terms)].filter((term) => term !== '')
}
