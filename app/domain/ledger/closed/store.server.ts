import type { Selectable } from 'kysely'
import { type Sen, sen } from '#app/shared/money.ts'
import { type Month, nextMonth } from '#app/shared/month.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { LedgerSchema } from '#db/schema/ledger.ts'
import type { Closing } from './closing.ts'

/** The first month that is open; null where nothing was ever closed. */
export async function selectOpenMonth(db: Reader): Promise<Month | null> {
	const last = await db
		.selectFrom('ledger_closings')
		.select('open_month')
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst()
	return last?.open_month ?? null
}

/** Every closing and reopening, in order. */
export async function selectClosings(db: Reader): Promise<(Closing & { hash: string })[]> {
	const rows = await db.selectFrom('ledger_closings').selectAll().orderBy('number').execute()
	return rows.map(toClosing)
}

function toClosing(row: Selectable<LedgerSchema['ledger_closings']>): Closing & { hash: string } {
	return {
		number: row.number,
		act: row.act,
		month: row.month,
		reason: row.reason,
		proposedBy: row.proposed_by,
		approvedBy: row.approved_by,
		actedAt: row.acted_at,
		entryNumber: row.entry_number,
		linkHash: row.link_hash,
		hash: row.hash,
	}
}

/** The closings whose lock is not where their act and their month put it. */
export async function selectMisplacedLocks(db: Reader): Promise<Set<number>> {
	const rows = await db
		.selectFrom('ledger_closings')
		.select(['number', 'act', 'month', 'next_month', 'open_month'])
		.execute()
	const misplaced = rows.filter(({ act, month, next_month: next, open_month: open }) => {
		return next !== nextMonth(month) || open !== (act === 'close' ? next : month)
	})
	return new Set(misplaced.map(({ number }) => number))
}

export async function insertClosing(tx: Tx, closing: Closing & { hash: string }): Promise<void> {
	const { month, act } = closing
	const next = nextMonth(month)
	await tx
		.insertInto('ledger_closings')
		.values({
			number: closing.number,
			act,
			month,
			next_month: next,
			open_month: act === 'close' ? next : month,
			reason: closing.reason,
			proposed_by: closing.proposedBy,
			approved_by: closing.approvedBy,
			acted_at: closing.actedAt,
			entry_number: closing.entryNumber,
			link_hash: closing.linkHash,
			hash: closing.hash,
		})
		.execute()
}

/** Keeps what stands on accounts at the end of a month. */
export async function insertMonthEnds(
	tx: Tx,
	month: Month,
	balances: ReadonlyMap<string, Sen>,
): Promise<void> {
	const rows = [...balances].map(([account_id, balance_sen]) => ({
		month,
		account_id,
		balance_sen,
	}))
	if (rows.length > 0) await tx.insertInto('ledger_month_ends').values(rows).execute()
}

/** Forgets it: the month is open again. */
export async function deleteMonthEnds(tx: Tx, month: Month): Promise<void> {
	await tx.deleteFrom('ledger_month_ends').where('month', '=', month).execute()
}

/** The last month before another, or that one, whose end is kept. */
export async function selectKeptMonth(db: Reader, upTo: Month): Promise<Month | null> {
	const row = await db
		.selectFrom('ledger_month_ends')
		.select('month')
		.where('month', '<=', upTo)
		.orderBy('month', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.month ?? null
}

/** What is kept of one month's end, by account id. */
export async function selectMonthEnd(db: Reader, month: Month): Promise<Map<string, Sen>> {
	const rows = await db
		.selectFrom('ledger_month_ends')
		.select(['account_id', 'balance_sen'])
		.where('month', '=', month)
		.execute()
	return new Map(rows.map((row) => [row.account_id, sen(row.balance_sen)]))
}

/** The months whose ends are kept, in order. */
export async function selectKeptMonths(db: Reader): Promise<Month[]> {
	const rows = await db
		.selectFrom('ledger_month_ends')
		.select('month')
		.distinct()
		.orderBy('month')
		.execute()
	return rows.map(({ month }) => month)
}
