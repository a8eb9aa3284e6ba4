import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { openOpnames } from '#app/domain/stock/opname/opnames.server.ts'
import type { Reader } from '#db/client.ts'

/** No count of the stock is under way. */
export async function opnamesEnded(db: Reader): Promise<CheckResult> {
	return leftover('opnames', (await openOpnames(db)).length, 'explain')
}
