import type { Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type Span, selectPaidOrders, sumSharesPaid } from './store.server.ts'

/** An order that was paid, as the orders room has it. */
export interface PaidSale {
	readonly orderId: string
	readonly number: string
	readonly paymentId: string
	readonly paidAt: Instant
	/** pieces and shipping, without a transfer's code */
	readonly totalSen: Sen
	readonly itemsSen: Sen
}

/** The orders that were paid over a time, in that order; a voided sale is none. */
export async function paidSales(db: Reader, span: Span): Promise<PaidSale[]> {
	return (await selectPaidOrders(db, span)).map((row) => ({
		orderId: row.id,
		number: row.number,
		paymentId: row.payment_id,
		paidAt: row.paid_at ?? span.from,
		totalSen: row.total_sen,
		itemsSen: row.items_sen,
	}))
}

/** What the shares stored with the pieces of these sales come to, all parties together. */
export async function sharesOfPaidSales(db: Reader, span: Span): Promise<Sen> {
	return (await sumSharesPaid(db, span)) ?? ZERO
}
