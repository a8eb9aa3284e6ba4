import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { isBankTold } from '#app/domain/reconciliation/statement-days.server.ts'
import { firstDayOf, lastDayOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** The bank has told of the month to its end, so that what was matched is more than nothing. */
export async function statementsTold(db: Reader, month: Month): Promise<CheckResult> {
	const isTold = await isBankTold(db, { from: firstDayOf(month), to: lastDayOf(month) })
	return leftover('statements', isTold ? 0 : 1, 'explain')
}
