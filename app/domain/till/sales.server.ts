import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { dateInMagetan, type Instant, startOfDate } from '#app/shared/instant.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { findSale, type SaleRow, selectSalesSince } from './store.server.ts'

const MOST = 50

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

/** What an officer sold today, the newest first, with the numbers of the orders. */
export async function salesOfToday(
	db: Reader,
	officerId: string,
	now: Instant,
): Promise<(CounterSaleFacts & { number: string })[]> {
	const rows = await selectSalesSince(db, officerId, startOfDate(dateInMagetan(now)), MOST)
	const orders = await ordersById(
		db,
		rows.map((row) => row.order_id),
	)
	return rows.map((row) => ({
		...factsOf(row),
		number: orders.get(row.order_id)?.number ?? '',
	}))
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
