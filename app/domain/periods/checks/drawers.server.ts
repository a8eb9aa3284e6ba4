import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { countUncounted } from '#app/domain/till/drawers.server.ts'
import { endOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** Cash of the month is counted: every drawer that was opened in it is closed. */
export async function drawersCounted(db: Reader, month: Month): Promise<CheckResult> {
	return leftover('drawers', await countUncounted(db, endOf(month)), 'blocks')
}
