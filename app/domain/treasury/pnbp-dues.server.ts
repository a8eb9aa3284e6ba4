import { pnbpPayable } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, SEN_PER_RUPIAH, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { ageLimits, agesOf, type Dated, daysBetween, monthsOf } from './ageing.ts'
import { gatherableUntil, owedAfter, standingOf, unpaidOf } from './standings.server.ts'

/** What the state is owed today. */
export interface PnbpDues {
	/** what stands on 2200 */
	readonly owedSen: Sen
	/** of it, by how long it has been owed: up to 30, 60, 90 days, and longer */
	readonly ages: readonly Sen[]
	/** the oldest day of it; null where nothing is owed, or less than a rupiah */
	readonly oldest: CalendarDate | null
	readonly oldestDays: number
	/** nobody has asked to deposit these yet: by month, less what was taken back in it */
	readonly months: readonly { readonly month: string; readonly amountSen: Sen }[]
	/** what was left under a rupiah of the last deposit */
	readonly carriedSen: Sen
	/** what can be gathered today, in whole rupiah */
	readonly gatherableSen: Sen
	/** one that was asked for is not decided on yet: nothing is gathered meanwhile */
	readonly waits: boolean
}

/** What the state is owed, by month and by age. The ages sum to what stands on the account. */
export async function pnbpDues(db: Reader, today: CalendarDate): Promise<PnbpDues> {
	const { code } = pnbpPayable
	const standing = await standingOf(db, code)
	const open = await unpaidOf(db, code)
	const oldest = oldestOf(open)
	return {
		owedSen: (await balanceOfAccount(db, code))?.naturalSen ?? ZERO,
		ages: agesOf(open, today),
		oldest,
		oldestDays: oldest === null ? 0 : daysBetween(oldest, today),
		months: monthsOf(standing.movements),
		carriedSen: standing.carriedSen,
		gatherableSen: gatherableUntil(standing, today).amountSen,
		waits: standing.waits,
	}
}

/** What a deposit has gathered, month by month, less what was taken back in each. */
export async function depositMonths(
	db: Reader,
	{ afterNumber, throughNumber }: { afterNumber: number; throughNumber: number },
): Promise<PnbpDues['months']> {
	const movements = await owedAfter(db, pnbpPayable.code, afterNumber)
	return monthsOf(movements.filter(({ number }) => number <= throughNumber))
}

/**
 * The oldest day whose PNBP is not deposited, as it happened, whenever it was booked; null where
 * all of it is.
 */
export async function undepositedSince(db: Reader): Promise<CalendarDate | null> {
	return oldestOf(await unpaidOf(db, pnbpPayable.code, 'happened'))
}

/** What was owed at the end of a day and is not deposited by now. */
export async function undepositedUntil(db: Reader, day: CalendarDate): Promise<Sen> {
	const open = (await unpaidOf(db, pnbpPayable.code)).filter((one) => one.day <= day)
	return oldestOf(open) === null ? ZERO : sumOf(open)
}

/** The oldest day of what is owed; null under a rupiah, which nobody can deposit. */
function oldestOf(open: readonly Dated[]): CalendarDate | null {
	return sumOf(open) < SEN_PER_RUPIAH ? null : (open[0]?.day ?? null)
}

function sumOf(open: readonly Dated[]): Sen {
	return add(...open.map(({ amountSen }) => amountSen))
}

/** True where PNBP has been owed for longer than a month: it is to be deposited on time. */
export function isLate({ oldestDays }: Pick<PnbpDues, 'oldestDays'>): boolean {
	return oldestDays > ageLimits[0]
}
