import { type CalendarDate, nextDate, startOfDate } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { isKept } from './life.ts'
import { countOrdersSent, sumOrdersPlaced } from './store.server.ts'

export interface OrderDay {
	/** every order placed that day, whatever has become of it */
	readonly placed: number
	/** those of them that were paid and not given back, shipping included */
	readonly paid: number
	readonly paidSen: Sen
	/** orders that left the house that day */
	readonly sent: number
}

/** What happened to orders on one day in Magetan. */
export async function dayOfOrders(db: Reader, date: CalendarDate): Promise<OrderDay> {
	const [from, until] = [startOfDate(date), startOfDate(nextDate(date))]
	const placed = await sumOrdersPlaced(db, from, until)
	const paid = placed.filter(({ state }) => isKept(state))
	return {
		placed: placed.reduce((sum, { count }) => sum + count, 0),
		paid: paid.reduce((sum, { count }) => sum + count, 0),
		paidSen: sen(paid.reduce((sum, { total_sen }) => sum + total_sen, 0)),
		sent: await countOrdersSent(db, from, until),
	}
}
