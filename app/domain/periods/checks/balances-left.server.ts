import {
	bank,
	controlOf,
	foundRefunds,
	paymentsHeld,
	savingsGroups,
	treasurerCash,
	vouchedQris,
} from '#app/domain/bookkeeping/chart.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { type CheckCode, type CheckResult, leftOn } from '#app/domain/periods/check.ts'
import { isCashCountedSince } from '#app/domain/treasury/cash-counts.server.ts'
import { startOfDate } from '#app/shared/instant.ts'
import { add, sen, ZERO } from '#app/shared/money.ts'
import { lastDayOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** Which accounts are looked at: what stands there waits for somebody to do something. */
const waiting: Readonly<Partial<Record<CheckCode, string>>> = {
	vouched: vouchedQris.code,
	'found-refunds': foundRefunds.code,
	'payments-held': paymentsHeld.code,
	'treasurer-cash': treasurerCash.code,
	'held-premi': savingsGroups.held,
}

/**
 * Nothing is left at the end of the month on accounts that should come to nothing; what the
 * treasurer has in cash was counted on the last day of it or since. And the bank has not less than
 * nothing, which no bank would have paid.
 */
export async function balancesLeft(db: Reader, month: Month): Promise<CheckResult[]> {
	const accounts = await chartAsOf(db, lastDayOf(month))
	const bankSen = accounts.find(({ code }) => code === bank.code)?.naturalSen ?? ZERO
	const isCounted = await isCashCountedSince(db, startOfDate(lastDayOf(month)))
	const left = Object.entries(waiting).map(([check, code]) => {
		const theirs = accounts.filter(
			(account) => account.code === code || controlOf(account.code)?.code === code,
		)
		if (code === treasurerCash.code && isCounted) return leftOn('treasurer-cash', ZERO)
		return leftOn(check as CheckCode, add(...theirs.map(({ naturalSen }) => naturalSen)))
	})
	return [leftOn('bank-below', sen(Math.min(bankSen, 0))), ...left]
}
