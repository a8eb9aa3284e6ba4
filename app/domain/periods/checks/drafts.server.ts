import { type CheckResult, leftover } from '#app/domain/periods/check.ts'
import { listOpenDrafts } from '#app/domain/shares/drafts/rule-drafts.server.ts'
import { countDrafts } from '#app/domain/workshop/drafts/drafts.server.ts'
import { endOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'

/** No batch of the month is still a draft: what was made in it is written down. */
export async function draftsSent(db: Reader, month: Month): Promise<CheckResult> {
	return leftover('drafts', await countDrafts(db, endOf(month)), 'explain')
}

/** No share rule that was drafted by then waits for a decision. */
export async function rulesDecided(db: Reader, month: Month): Promise<CheckResult> {
	const open = await listOpenDrafts(db)
	const own = open.filter(({ draftedAt }) => draftedAt < endOf(month))
	return leftover('rule-drafts', own.length, 'explain')
}
