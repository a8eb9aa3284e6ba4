import { selectAccounts } from '#app/domain/ledger/store.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { type Sen, sen, subtract } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectBookRows } from './store.server.ts'

/** What one entry did to one account. */
export interface MovedRow {
	readonly number: number
	readonly day: CalendarDate
	readonly kind: string
	readonly occurredAt: Instant
	readonly source: { readonly kind: string; readonly id: string }
	/** debit-positive */
	readonly amountSen: Sen
}

/**
 * Every entry that moved an account on some days, in the order of days and numbers, without what
 * stood there before: only the lines of these days are read.
 */
export async function rowsMoved(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
	code: string,
): Promise<MovedRow[]> {
	const ids = [...(await selectAccounts(db, [code])).values()].map(({ id }) => id)
	const rows = await selectBookRows(db, days, ids, null, null)
	return rows.map((row) => ({
		number: row.number,
		day: row.booked_on,
		kind: row.kind,
		occurredAt: row.occurred_at,
		source: { kind: row.source_kind, id: row.source_id },
		amountSen: subtract(sen(row.debit_sen ?? 0), sen(row.credit_sen ?? 0)),
	}))
}
