import { MOST_ROWS, type OrderJobKind } from '#app/domain/orders/bulk/job.ts'
import { ordersByNumber } from '#app/domain/orders/bulk/orders-by-number.server.ts'
import { tooManyOrders } from '#app/domain/orders/errors.ts'
import { findCourier } from '#app/domain/shipping/couriers.ts'
import type { Services } from '#app/services.server.ts'
import { newId } from '#app/shared/ids.ts'

/** What `?kerja=` asks for. */
export const jobKinds = { kemas: 'packed', kirim: 'sent' } as const satisfies Record<
	string,
	OrderJobKind
>

export type JobName = keyof typeof jobKinds

/** The orders that were chosen, in their order, and what is to be done to them. */
export async function readBulk({ db }: Pick<Services, 'db'>, url: URL) {
	const numbers = [...new Set(url.searchParams.getAll('nomor'))]
	if (numbers.length > MOST_ROWS) throw tooManyOrders(MOST_ROWS)
	const orders = await ordersByNumber(db, numbers)
	const kind: JobName = url.searchParams.get('kerja') === 'kirim' ? 'kirim' : 'kemas'
	return {
		kind,
		attemptKey: newId(),
		orders: numbers.flatMap((number) => {
			const order = orders.get(number)
			return order ? [{ ...order, likelyCourier: findCourier(order.service ?? '') ?? '' }] : []
		}),
	}
}

export type BulkOrder = Awaited<ReturnType<typeof readBulk>>['orders'][number]
