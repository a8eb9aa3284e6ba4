import type { Reader } from '#db/client.ts'
import { selectOrdersOfPayments } from './store.server.ts'

/** Few enough for one query. */
const AT_ONCE = 5_000

/** The orders that these payments are for, each with its number, by payment. */
export async function orderNumbersOf(
	db: Reader,
	paymentIds: readonly string[],
): Promise<Map<string, { id: string; number: string }>> {
	const ids = [...new Set(paymentIds)]
	const orders = new Map<string, { id: string; number: string }>()
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const rows = await selectOrdersOfPayments(db, ids.slice(from, from + AT_ONCE))
		for (const { payment_id, id, number } of rows) orders.set(payment_id, { id, number })
	}
	return orders
}
