import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { exceptionsIn } from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { firstDayOf, lastDayOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** Everything of the month is matched with the gateway and the bank, or was explained there. */
export async function everythingMatched(db: Reader, month: Month): Promise<CheckResult> {
	const exceptions = await exceptionsIn(db, { from: firstDayOf(month), to: lastDayOf(month) })
	const open = exceptions.filter(({ answer }) => answer === null)
	return leftover('reconciliation', open.length, 'explain')
}
