import { selectBookedSpan, sumDays } from '#app/domain/ledger/days/store.server.ts'
import { notTheNextMonth } from '#app/domain/ledger/errors.ts'
import { lockHead } from '#app/domain/ledger/store.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import { lastDayOf, type Month, monthOf } from '#app/shared/month.ts'
import type { Tx } from '#db/client.ts'
import type { Closing } from './closing.ts'
import { recordClosing } from './record-closing.server.ts'
import { insertMonthEnds, selectOpenMonth } from './store.server.ts'

/** What two people have agreed on about a month. */
export interface MonthAct {
	readonly month: Month
	readonly proposedBy: string
	readonly approvedBy: string
	readonly reason: string | null
	readonly at: Instant
}

/**
 * Closes a month: from now on nothing is booked in it or before it, and what stood on each account
 * at its end is kept. Refuses any month but the first open one (`ledger.not_the_next_month`).
 */
export async function closeMonth(tx: Tx, asked: MonthAct): Promise<Closing> {
	await lockHead(tx)
	const open = await firstOpenMonth(tx)
	if (open !== null && open !== asked.month) throw notTheNextMonth(open)
	const { at: actedAt, ...who } = asked
	const closing = await recordClosing(tx, { ...who, act: 'close', actedAt })
	const sums = await sumDays(tx, { from: null, to: lastDayOf(asked.month) }, null)
	const ends = new Map<string, Sen>()
	for (const [id, { debitSen, creditSen }] of sums) ends.set(id, subtract(debitSen, creditSen))
	await insertMonthEnds(tx, asked.month, ends)
	return closing
}

/** The month that is closed next: the first open one, or that of the first entry. */
async function firstOpenMonth(tx: Tx): Promise<Month | null> {
	const open = await selectOpenMonth(tx)
	if (open) return open
	const { first } = await selectBookedSpan(tx)
	return first ? monthOf(first) : null
}
