import { selectOrdersToFetch } from '#app/domain/orders/by-hand/store.server.ts'
import { cashAwaited } from '#app/domain/payments/by-hand/cash-payments.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'

/** An order that was placed online, to be fetched and paid in cash. */
export interface AwaitedOrder {
	readonly number: string
	readonly buyerName: string
	readonly totalSen: Sen
	readonly expiresAt: Instant
}

/** Those that are waited for at the counter, what ends first before the rest. */
export async function listAwaitedOrders(db: Reader): Promise<AwaitedOrder[]> {
	const payments = await cashAwaited(db)
	const ids = payments.map(({ id }) => id)
	const orders = ids.length === 0 ? [] : await selectOrdersToFetch(db, ids)
	const byPayment = new Map(orders.map((order) => [order.payment_id, order]))
	return payments.flatMap(({ id, expires_at: expiresAt }) => {
		const order = byPayment.get(id)
		if (!order) return []
		const { number, buyer_name: buyerName, total_sen: totalSen } = order
		return [{ number, buyerName, totalSen, expiresAt }]
	})
}
