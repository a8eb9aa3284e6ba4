import type { OrderState } from '#app/domain/orders/order.ts'
import { resiOfOrders } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { landOf } from '#app/domain/orders/recipient.ts'
import type { PaymentMethodName } from '#app/domain/payments/method.ts'
import { type CalendarDate, type Instant, nextDate, startOfDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { courierMark, deliveryMark, paymentMark, readSearch } from './order-terms.ts'
import { countFoundByKind, selectFound, type TermFilter } from './store.server.ts'

/** What staff ask for; null and an empty text ask for nothing in particular. */
export interface OrderQuery {
	readonly states: readonly OrderState[] | null
	/** packed or not yet */
	readonly packed: boolean | null
	/** number, name, telephone or resi, as typed */
	readonly text: string
	readonly delivery: 'courier' | 'counter' | null
	/** the name of a courier, written in any way */
	readonly courier: string | null
	readonly method: PaymentMethodName | null
	/** the first and the last day on which it was placed */
	readonly from: CalendarDate | null
	readonly to: CalendarDate | null
}

export interface FoundOrder {
	readonly id: string
	readonly number: string
	readonly state: OrderState
	readonly buyerName: string
	/** empty where it is fetched at the counter */
	readonly city: string
	readonly province: string
	/** `JNE REG`; null where it is fetched */
	readonly service: string | null
	readonly totalSen: Sen
	readonly placedAt: Instant
	readonly paidAt: Instant | null
	readonly sentAt: Instant | null
	/** under which its parcels have left, the first before the others */
	readonly resi: readonly string[]
}

const PAGE = 50

/** A page of the orders asked for, newest first unless the oldest are; `next` is its cursor. */
export async function findOrders(
	db: Reader,
	query: OrderQuery,
	page: { cursor: string | null; oldestFirst: boolean },
): Promise<{ orders: FoundOrder[]; next: string | null }> {
	const rows = await selectFound(db, filterOf(query), { ...page, limit: PAGE + 1 }).execute()
	const shown = rows.slice(0, PAGE)
	const resi = await resiOfOrders(
		db,
		shown.map(({ id }) => id),
	)
	const orders = shown.map((row) => ({
		id: row.id,
		number: row.number,
		state: row.state,
		buyerName: row.buyer_name,
		city: row.address_city,
		province: landOf(row),
		service: row.shipping_service,
		totalSen: row.total_sen,
		placedAt: row.placed_at,
		paidAt: row.paid_at,
		sentAt: row.sent_at,
		resi: resi.get(row.id) ?? [],
	}))
	return { orders, next: rows.length > PAGE ? (orders.at(-1)?.id ?? null) : null }
}

/** Orders that are worked on in the same way. */
export interface FoundKind {
	readonly state: OrderState
	readonly delivery: 'courier' | 'counter'
	readonly isPacked: boolean
	readonly count: number
	/** when the first of them was paid */
	readonly oldestPaidAt: Instant | null
}

/** How many orders of each kind there are of those asked for; further than `most` nobody counts. */
export async function countFound(
	db: Reader,
	query: OrderQuery,
	most: number,
): Promise<FoundKind[]> {
	const rows = await countFoundByKind(db, filterOf(query), most).execute()
	return rows.map((row) => ({
		state: row.state,
		delivery: row.delivery,
		isPacked: row.is_packed === 1,
		count: row.count,
		oldestPaidAt: row.oldest,
	}))
}

function filterOf(query: OrderQuery): TermFilter {
	const { states, packed, text, delivery, courier, method, from, to } = query
	return {
		states,
		packed,
		words: readSearch(text),
		payment: method && paymentMark(method),
		delivery: delivery && deliveryMark(delivery),
		courier: courier && courierMark(courier),
		from: from && startOfDate(from),
		until: to && startOfDate(nextDate(to)),
	}
}
