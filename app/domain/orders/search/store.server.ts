import { type ExpressionBuilder, sql } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { OrderStateName, OrdersSchema } from '#db/schema/orders.ts'
import { SHORTEST_BEGINNING, type SoughtWord } from './order-terms.ts'

/** Which orders are asked for; an empty or missing part asks for nothing in particular. */
export interface TermFilter {
	readonly states: readonly OrderStateName[] | null
	/** packed or not yet; null: either */
	readonly packed: boolean | null
	readonly words: readonly SoughtWord[]
	/** marks that an order has to have */
	readonly payment: string | null
	readonly delivery: string | null
	readonly courier: string | null
	/** placed from this moment on, and before that one */
	readonly from: Instant | null
	readonly until: Instant | null
}

/** Adds terms to an order; one that it has stays once. */
export async function insertTerms(
	tx: Tx,
	orderId: string,
	terms: readonly string[],
): Promise<void> {
	await tx
		.insertInto('order_terms')
		.values(terms.map((term) => ({ term, order_id: orderId })))
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** A page of the orders asked for, beyond an id, oldest or newest first. */
export function selectFound(
	db: Reader,
	filter: TermFilter,
	page: { cursor: string | null; oldestFirst: boolean; limit: number },
) {
	const { cursor, oldestFirst, limit } = page
	const id = orderedBy(filter)
	return matching(db, filter)
		.select(['o.id', 'o.number', 'o.state', 'o.buyer_name', 'o.delivery', 'o.shipping_service'])
		.select(['o.address_country', 'o.address_city', 'o.address_province'])
		.select(['o.total_sen', 'o.placed_at', 'o.paid_at', 'o.sent_at'])
		.$if(cursor !== null, (q) => q.where(id, oldestFirst ? '>' : '<', cursor ?? ''))
		.orderBy(id, oldestFirst ? 'asc' : 'desc')
		.limit(limit)
}

/**
 * Where the ids of a list are read from in its order: without a state the index of a mark holds
 * them ready, which SQLite does not find out by itself.
 */
function orderedBy({ states, words, payment, delivery, courier }: TermFilter) {
	const marked = payment ? 'pay' : delivery ? 'way' : courier ? 'taker' : null
	const isByMark = marked && !states && words.length === 0
	return sql.ref<string>(isByMark ? `${marked}.order_id` : 'o.id')
}

/** How many of the orders asked for there are of each kind, counted up to a limit over all. */
export function countFoundByKind(db: Reader, filter: TermFilter, limit: number) {
	const kinds = matching(db, filter)
		.select(['o.state', 'o.delivery', 'o.paid_at'])
		.select((eb) => eb.case().when('o.packed_at', 'is', null).then(0).else(1).end().as('is_packed'))
	return db
		.selectFrom(kinds.limit(limit).as('found'))
		.select(['found.state', 'found.delivery', 'found.is_packed'])
		.select((eb) => [
			eb.fn.countAll<number>().as('count'),
			eb.fn.min<Instant | null>('found.paid_at').as('oldest'),
		])
		.groupBy(['found.state', 'found.delivery', 'found.is_packed'])
}

function matching(db: Reader, filter: TermFilter) {
	const { states, words, payment, delivery, courier, from, until } = filter
	let query = db
		.selectFrom('orders as o')
		.$if(payment !== null, (q) =>
			q.innerJoin('order_terms as pay', (join) =>
				join.onRef('pay.order_id', '=', 'o.id').on('pay.term', '=', payment ?? ''),
			),
		)
		.$if(delivery !== null, (q) =>
			q.innerJoin('order_terms as way', (join) =>
				join.onRef('way.order_id', '=', 'o.id').on('way.term', '=', delivery ?? ''),
			),
		)
		.$if(courier !== null, (q) =>
			q.innerJoin('order_terms as taker', (join) =>
				join.onRef('taker.order_id', '=', 'o.id').on('taker.term', '=', courier ?? ''),
			),
		)
	if (states) query = query.where('o.state', 'in', states)
	if (filter.packed !== null)
		query = query.where('o.packed_at', filter.packed ? 'is not' : 'is', null)
	if (from) query = query.where('o.placed_at', '>=', from)
	if (until) query = query.where('o.placed_at', '<', until)
	for (const word of words) {
		query = query.where('o.id', 'in', (eb) =>
			eb
				.selectFrom('order_terms as sought')
				.select('sought.order_id')
				.where((e) => e.or(word.map((beginning) => beginsWith(e, beginning)))),
		)
	}
	return query
}

type Sought = ExpressionBuilder<{ sought: OrdersSchema['order_terms'] }, 'sought'>

/** A range of the index; a very short word has to be there as it is. */
function beginsWith(eb: Sought, beginning: string) {
	if (beginning.length < SHORTEST_BEGINNING) return eb('sought.term', '=', beginning)
	return eb.and([eb('sought.term', '>=', beginning), eb('sought.term', '<', after(beginning))])
}

/** The first text that no longer begins like this, as bytes are compared. */
function after(beginning: string): string {
	const letters = Array.from(beginning)
	const last = letters.pop()?.codePointAt(0) ?? 0
	return letters.join('') + String.fromCodePoint(last + 1)
}
