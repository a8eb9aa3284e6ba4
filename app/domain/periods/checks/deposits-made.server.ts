import { type CheckResult, leftOn } from '#app/domain/periods/check.ts'
import { undepositedUntil } from '#app/domain/treasury/pnbp-dues.server.ts'
import { lastDayOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** The PNBP of the month and of those before it is deposited by now. */
export async function pnbpDeposited(db: Reader, month: Month): Promise<CheckResult> {
	return leftOn('pnbp', await undepositedUntil(db, lastDayOf(month)))
}
