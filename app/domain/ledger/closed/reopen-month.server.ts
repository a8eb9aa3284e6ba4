import { notTheLastClosed } from '#app/domain/ledger/errors.ts'
import { lockHead } from '#app/domain/ledger/store.server.ts'
import type { Tx } from '#db/client.ts'
import type { MonthAct } from './close-month.server.ts'
import type { Closing } from './closing.ts'
import { lastClosedMonth } from './months.server.ts'
import { recordClosing } from './record-closing.server.ts'
import { deleteMonthEnds } from './store.server.ts'

/**
 * Opens the month again that was closed last: it can be booked in, and what was kept of its end is
 * forgotten. Refuses any other month (`ledger.not_the_last_closed`); the database refuses one
 * without a reason.
 */
export async function reopenMonth(
	tx: Tx,
	asked: MonthAct & { readonly reason: string },
): Promise<Closing> {
	await lockHead(tx)
	const last = await lastClosedMonth(tx)
	if (last !== asked.month) throw notTheLastClosed(last ?? '')
	const { at: actedAt, ...who } = asked
	const closing = await recordClosing(tx, { ...who, act: 'reopen', actedAt })
	await deleteMonthEnds(tx, asked.month)
	return closing
}
