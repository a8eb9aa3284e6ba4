import { selectBookedSpan } from '#app/domain/ledger/days/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { type Month, monthOf, nextMonth } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import type { Closing } from './closing.ts'
import { selectClosings, selectOpenMonth } from './store.server.ts'

/** How far the books reach, and from where on they are open. */
export interface BookedMonths {
	readonly firstDay: CalendarDate | null
	readonly lastDay: CalendarDate | null
	/** the month that is closed next; null while nothing is booked */
	readonly openMonth: Month | null
	/** whether any month before it is closed */
	readonly isAnyClosed: boolean
}

/** The span of the books and the first open month. */
export async function bookedMonths(db: Reader): Promise<BookedMonths> {
	const { first, last } = await selectBookedSpan(db)
	const open = await selectOpenMonth(db)
	return {
		firstDay: first ?? null,
		lastDay: last ?? null,
		openMonth: open ?? (first ? monthOf(first) : null),
		isAnyClosed: first !== undefined && open !== null && monthOf(first) < open,
	}
}

/** Every closing and reopening there was, in order. */
export async function listClosings(db: Reader): Promise<Closing[]> {
	return selectClosings(db)
}

/** The month that was closed last and is closed still: the only one that can be opened again. */
export async function lastClosedMonth(db: Reader): Promise<Month | null> {
	const open = await selectOpenMonth(db)
	const before = open && nextMonth(open, -1)
	const closings = await selectClosings(db)
	const isClosed = closings.some(({ act, month }) => act === 'close' && month === before)
	return isClosed ? before : null
}
