import { selectAccounts } from '#app/domain/ledger/store.server.ts'
import { type CalendarDate, type Instant, nextDate } from '#app/shared/instant.ts'
import { add, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumAsOf } from './balances-as-of.server.ts'
import { type BookKey, type Days, selectBookRows, sumDays, sumUpTo } from './store.server.ts'

export type { BookKey } from './store.server.ts'

/** What one entry did to the accounts of a book. */
export interface BookRow {
	readonly number: number
	/** the day it is booked on */
	readonly day: CalendarDate
	readonly kind: string
	readonly occurredAt: Instant
	readonly source: { readonly kind: string; readonly id: string }
	readonly debitSen: Sen
	readonly creditSen: Sen
	/** the accounts together after it, debit-positive */
	readonly balanceSen: Sen
}

/** Some accounts together over some days: what stood there, what came and went, what stands. */
export interface AccountBook {
	readonly openingSen: Sen
	/** what stood there before the first row of this page */
	readonly carriedSen: Sen
	/** in the order of days, and of numbers within a day */
	readonly rows: readonly BookRow[]
	/** of all the days, not of this page alone */
	readonly debitSen: Sen
	readonly creditSen: Sen
	readonly closingSen: Sen
	readonly next: BookKey | null
}

interface Asked {
	readonly codes: readonly string[]
	readonly from: CalendarDate
	readonly to: CalendarDate
	/** the key of a following page */
	readonly after: BookKey | null
	/** rows a page; null for all of them */
	readonly limit: number | null
}

/** A page of the book of some accounts, debit-positive. */
export async function accountBook(db: Reader, asked: Asked): Promise<AccountBook> {
	const { codes, from, to, after, limit } = asked
	const days: Days = { from, to }
	const ids = [...(await selectAccounts(db, codes)).values()].map(({ id }) => id)
	const openingSen = await sumAsOf(db, nextDate(from, -1), codes)
	const sums = [...(await sumDays(db, days, ids)).values()]
	const debitSen = add(...sums.map((sum) => sum.debitSen))
	const creditSen = add(...sums.map((sum) => sum.creditSen))
	const moved = after ? await sumUpTo(db, days, ids, after) : ZERO
	const carriedSen = add(openingSen, moved)
	const found = await selectBookRows(db, days, ids, after, limit === null ? null : limit + 1)
	const shown = limit === null ? found : found.slice(0, limit)
	let balance = carriedSen
	const rows = shown.map((row): BookRow => {
		const debit = sen(row.debit_sen ?? 0)
		const credit = sen(row.credit_sen ?? 0)
		balance = add(balance, subtract(debit, credit))
		return {
			number: row.number,
			day: row.booked_on,
			kind: row.kind,
			occurredAt: row.occurred_at,
			source: { kind: row.source_kind, id: row.source_id },
			debitSen: debit,
			creditSen: credit,
			balanceSen: balance,
		}
	})
	const last = shown.length < found.length ? rows.at(-1) : undefined
	return {
		openingSen,
		carriedSen,
		rows,
		debitSen,
		creditSen,
		closingSen: add(openingSen, subtract(debitSen, creditSen)),
		next: last ? { day: last.day, number: last.number } : null,
	}
}
