import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { dateInMagetan, type Instant, startOfDate } from '#app/shared/instant.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { findSale, type SaleRow, selectSalesSince } from './store.server.ts'

const PAGE = 50

/** One sale at the counter. */
export interface CounterSaleFacts {
	readonly orderId: string
	readonly officerId: string
	readonly drawerId: string | null
	readonly totalSen: Sen
	/** null for a QRIS */
	readonly handedSen: Sen | null
	/** null for a QRIS */
	readonly changeSen: Sen | null
	readonly soldAt: Instant
	readonly voidedAt: Instant | null
	readonly voidReason: string | null
}

/** How an order was sold at the counter; null for one that was not. */
export async function findCounterSale(
	db: Reader,
	orderId: string,
): Promise<CounterSaleFacts | null> {
	const row = await findSale(db, orderId)
	return row ? factsOf(row) : null
}

/**
 * What an officer sold today, the newest first, with the numbers of the orders, fifty at a
 * time unless told otherwise.
 * `before`: the order that the page before ended with.
 */
export async function salesOfToday(
	db: Reader,
	officerId: string,
	page: { now: Instant; before: string | null; limit?: number },
): Promise<{ sales: (CounterSaleFacts & { number: string })[]; nextCursor: string | null }> {
	const { before, limit = PAGE } = page
	const since = startOfDate(dateInMagetan(page.now))
	const rows = await selectSalesSince(db, officerId, { since, before }, limit + 1)
	const shown = rows.slice(0, limit)
	const orders = await ordersById(
		db,
		shown.map((row) => row.order_id),
	)
	return {
		sales: shown.map((row) => ({
			...factsOf(row),
			number: orders.get(row.order_id)?.number ?? '',
		})),
		nextCursor: rows.length > limit ? (shown.at(-1)?.order_id ?? null) : null,
	}
}

function factsOf(row: SaleRow): CounterSaleFacts {
	return {
		orderId: row.order_id,
		officerId: row.officer_id,
		drawerId: row.drawer_id,
		totalSen: row.total_sen,
		handedSen: row.handed_sen,
		changeSen: row.handed_sen === null ? null : subtract(row.handed_sen, row.total_sen),
		soldAt: row.sold_at,
		voidedAt: row.voided_at,
		voidReason: row.void_reason,
	}
}
