import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { countUncounted } from '#app/domain/till/drawers.server.ts'
import { startOfDate } from '#app/shared/instant.ts'
import { firstDayOf, type Month, nextMonth } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** Cash of the month is counted: every drawer that was opened in it is closed. */
export async function drawersCounted(db: Reader, month: Month): Promise<CheckResult> {
	const end = startOfDate(firstDayOf(nextMonth(month)))
	return leftover('drawers', await countUncounted(db, end), 'blocks')
}
