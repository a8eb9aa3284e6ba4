import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { listOpenDrafts } from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { countDrafts } from '#app/domain/workshop/drafts/drafts.server.ts'
import { startOfDate } from '#app/shared/instant.ts'
import { firstDayOf, type Month, nextMonth } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** No batch of the month is still a draft: what was made in it is written down. */
export async function draftsSent(db: Reader, month: Month): Promise<CheckResult> {
	const end = startOfDate(firstDayOf(nextMonth(month)))
	return leftover('drafts', await countDrafts(db, end), 'explain')
}

/** No share rule waits for a decision. */
export async function rulesDecided(db: Reader): Promise<CheckResult> {
	return leftover('rule-drafts', (await listOpenDrafts(db)).length, 'explain')
}
