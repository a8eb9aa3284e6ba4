import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { openOpnames } from '#app/domain/stock/opname/opnames.server.ts'
import { endOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** No count of the stock that was begun by then is under way. */
export async function opnamesEnded(db: Reader, month: Month): Promise<CheckResult> {
	const open = await openOpnames(db)
	const own = open.filter(({ openedAt }) => openedAt < endOf(month))
	return leftover('opnames', own.length, 'explain')
}
