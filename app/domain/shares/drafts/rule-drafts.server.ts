import { noSuchDraft } from '#app/domain/shares/errors.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { parseDocument } from '#app/domain/shares/rule-document.ts'
import type { RuleScope } from '#app/domain/shares/scope.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { DraftStateName } from '#db/schema/shares.ts'
import { selectDrafts, selectDraftsIn, selectPaper, selectPapers } from './store.server.ts'

/** A draft of a version, wherever it stands in its life. */
export interface RuleDraft extends RuleScope {
	readonly draftId: string
	readonly ruleId: string
	readonly code: string
	readonly name: Text
	readonly terms: RuleTerms
	readonly effectiveFrom: CalendarDate
	readonly effectiveUntil: CalendarDate | null
	readonly legalBasis: string
	readonly isExample: boolean
	readonly state: DraftStateName
	readonly revision: number
	readonly draftedBy: string
	readonly draftedAt: Instant
	readonly changedBy: string
	readonly changedAt: Instant
	readonly proposedBy: string | null
	readonly proposedAt: Instant | null
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
	readonly decision: string | null
}

/** All that is worked on or waits for a decision, the newest first. */
export async function listOpenDrafts(db: Reader): Promise<RuleDraft[]> {
	return (await selectDraftsIn(db, ['draft', 'proposed']).execute()).map(draftOf)
}

/** What was declined last, the newest first. */
export async function listDeclined(db: Reader, most: number): Promise<RuleDraft[]> {
	return (await selectDraftsIn(db, ['declined']).limit(most).execute()).map(draftOf)
}

/** One draft with the ids of its papers. Refuses `shares.no_such_draft`. */
export async function getDraft(
	db: Reader,
	draftId: string,
): Promise<RuleDraft & { readonly paperIds: readonly string[] }> {
	const row = await selectDrafts(db).where('draft.id', '=', draftId).executeTakeFirst()
	if (!row || row.state === 'forgotten') throw noSuchDraft()
	const papers = await selectPapers(db, [row.id])
	return { ...draftOf(row), paperIds: papers.map(({ id }) => id) }
}

/** The papers behind these drafts, and so behind the versions that came of them. */
export async function papersOf(
	db: Reader,
	draftIds: readonly string[],
): Promise<Map<string, string[]>> {
	const rows = draftIds.length === 0 ? [] : await selectPapers(db, draftIds)
	const byDraft = Map.groupBy(rows, (row) => row.draft_id)
	return new Map([...byDraft].map(([draftId, own]) => [draftId, own.map(({ id }) => id)]))
}

/** The key of a paper. Refuses `shares.no_such_draft`. */
export async function getPaperKey(db: Reader, paperId: string): Promise<string> {
	const paper = await selectPaper(db, paperId)
	if (!paper) throw noSuchDraft()
	return paper.media_key
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof selectDrafts>['execute']>>[number]

function draftOf(row: DraftRow): RuleDraft {
	return {
		draftId: row.id,
		ruleId: row.rule_id,
		code: row.code,
		name: { id: row.name_id, en: row.name_en },
		programmeId: row.programme_id,
		cohortId: row.cohort_id,
		productId: row.product_id,
		terms: parseDocument(row.document),
		effectiveFrom: row.effective_from,
		effectiveUntil: row.effective_until,
		legalBasis: row.legal_basis,
		isExample: row.is_example === 1,
		state: row.state,
		revision: row.revision,
		draftedBy: row.drafted_by,
		draftedAt: row.drafted_at,
		changedBy: row.changed_by,
		changedAt: row.changed_at,
		proposedBy: row.proposed_by,
		proposedAt: row.proposed_at,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		decision: row.decision,
	}
}
