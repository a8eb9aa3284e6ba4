import { approveRule } from '#app/domain/shares/drafts/approve-rule.server.ts'
import { draftRule } from '#app/domain/shares/drafts/draft-rule.server.ts'
import { proposeRule } from '#app/domain/shares/drafts/propose-rule.server.ts'
import type { NamedScope } from '#app/domain/shares/scopes.server.ts'
import { type CalendarDate, nextDate, startOfDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'

/** Who writes and proposes rules, and who agrees. */
export const treasurer = { kind: 'staff', id: 'treasurer-of-tests' } as const
export const head = { kind: 'staff', id: 'head-of-tests' } as const

export interface AgreedRule {
	scope: NamedScope
	name: Text
	terms: unknown
	effectiveFrom: CalendarDate
	effectiveUntil?: CalendarDate | null
	legalBasis?: string
}

/**
 * A version of a rule that two people have agreed on the day before it begins, whatever the day of
 * the test: what was agreed long ago is in force.
 */
export async function agreeOnRule(
	{ db }: { db: Db },
	{ effectiveUntil = null, legalBasis = 'Contoh', ...rule }: AgreedRule,
): Promise<{ versionId: string }> {
	const dayBefore = startOfDate(nextDate(rule.effectiveFrom, -1))
	const deps = { db, clock: { now: () => dayBefore } }
	const content = { ...rule, effectiveUntil, legalBasis, isExample: true }
	const { draftId } = await draftRule(deps, content, treasurer)
	await proposeRule(deps, { draftId, revision: 1 }, treasurer)
	return approveRule(deps, { draftId, revision: 1 }, head)
}
