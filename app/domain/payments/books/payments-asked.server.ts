import type { Reader } from '#db/client.ts'
import {
	type Span,
	selectDisputesMoved,
	selectPaymentsByIds,
	selectRefundsIn,
} from './store.server.ts'

export type PaymentAsked = Awaited<ReturnType<typeof selectPaymentsByIds>>[number]

/** Few enough for one query. */
const AT_ONCE = 5_000

/** What these payments came to and how they were made, by id. */
export async function paymentsAsked(
	db: Reader,
	ids: readonly string[],
): Promise<Map<string, PaymentAsked>> {
	const payments = new Map<string, PaymentAsked>()
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const rows = await selectPaymentsByIds(db, ids.slice(from, from + AT_ONCE))
		for (const row of rows) payments.set(row.id, row)
	}
	return payments
}

/** What was to go back to buyers over a time, in whatever way, but for what failed. */
export function refundsAsked(db: Reader, span: Span) {
	return selectRefundsIn(db, span)
}

/** What banks have taken of disputed payments over a time, or given back. */
export function disputesMoved(db: Reader, span: Span) {
	return selectDisputesMoved(db, span)
}
