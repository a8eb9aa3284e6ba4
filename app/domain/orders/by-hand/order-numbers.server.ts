import type { Reader } from '#db/client.ts'
import { selectOrdersOfPayments } from './store.server.ts'

/** The numbers of the orders that these payments are for, by payment. */
export async function orderNumbersOf(
	db: Reader,
	paymentIds: readonly string[],
): Promise<Map<string, string>> {
	const ids = [...new Set(paymentIds)]
	const rows = ids.length === 0 ? [] : await selectOrdersOfPayments(db, ids)
	return new Map(rows.map((row) => [row.payment_id, row.number]))
}
