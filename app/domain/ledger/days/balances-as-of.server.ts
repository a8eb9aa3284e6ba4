import { type AccountBalance, toAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { selectKeptMonth, selectMonthEnd } from '#app/domain/ledger/closed/store.server.ts'
import { selectBalances } from '#app/domain/ledger/store.server.ts'
import { type CalendarDate, nextDate } from '#app/shared/instant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { firstDayOf, lastDayOf, monthOf, nextMonth } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import { countDays, type Days, sumDays } from './store.server.ts'

/**
 * The chart of accounts as it stood at the end of a day, by code. It is counted on from the last
 * month's end that is kept, or back from the balances of today, whichever is nearer.
 */
export async function chartAsOf(db: Reader, day: CalendarDate): Promise<AccountBalance[]> {
	const accounts = await selectBalances(db).execute()
	const at = await sumsAsOf(
		db,
		day,
		new Map(accounts.map(({ id, balance_sen }) => [id, balance_sen])),
	)
	return accounts.map((row) => toAccountBalance({ ...row, balance_sen: at.get(row.id) ?? ZERO }))
}

/**
 * What stood on some accounts together at the end of a day, debit-positive. `codes` that were never
 * opened count as nothing.
 */
export async function sumAsOf(
	db: Reader,
	day: CalendarDate,
	codes: readonly string[],
): Promise<Sen> {
	const accounts = await selectBalances(db).where('account.code', 'in', codes).execute()
	const today = new Map(accounts.map(({ id, balance_sen }) => [id, balance_sen]))
	return add(...(await sumsAsOf(db, day, today)).values())
}

async function sumsAsOf(
	db: Reader,
	day: CalendarDate,
	today: ReadonlyMap<string, Sen>,
): Promise<Map<string, Sen>> {
	const later: Days = { from: nextDate(day), to: null }
	const isWholeMonth = lastDayOf(monthOf(day)) === day
	const kept = await selectKeptMonth(db, isWholeMonth ? monthOf(day) : nextMonth(monthOf(day), -1))
	const since: Days = { from: kept && firstDayOf(nextMonth(kept)), to: day }
	const isForward = kept !== null && (await countDays(db, since)) < (await countDays(db, later))
	const base = isForward ? await selectMonthEnd(db, kept) : today
	const moved = await sumDays(db, isForward ? since : later, [...today.keys()])
	return new Map(
		[...today.keys()].map((id) => {
			const { debitSen, creditSen } = moved.get(id) ?? { debitSen: ZERO, creditSen: ZERO }
			const change = subtract(debitSen, creditSen)
			const from = base.get(id) ?? ZERO
			return [id, isForward ? add(from, change) : subtract(from, change)]
		}),
	)
}
