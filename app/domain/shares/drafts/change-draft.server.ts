import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockRule } from '#app/domain/shares/store.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkPartner } from './check-partner.server.ts'
import { changesBetween, checkContent, type DraftContent } from './draft-content.ts'
import { requireDraft } from './require-draft.server.ts'
import { updateDraft } from './store.server.ts'

export interface ChangeDraft extends DraftContent {
	readonly draftId: string
	/** of what was looked at when it was written anew */
	readonly revision: number
}

/**
 * Writes a draft anew. What it said before stays in the audit. The same once more changes nothing.
 *
 * Refuses what `requireDraft` refuses, `shares.bad_terms`, `shares.bad_dates` and
 * `shares.partner_missing`.
 */
export async function changeDraft(
	{ db, clock }: { db: Db; clock: Clock },
	input: ChangeDraft,
	actor: Actor,
): Promise<{ revision: number }> {
	const { terms, columns } = checkContent(input)
	const at = clock.now()
	return transaction(db, async (tx) => {
		const before = await requireDraft(tx, input.draftId, 'draft', input.revision)
		const rule = await lockRule(tx, before.rule_id)
		await checkPartner(tx, terms, rule.programme_id)
		const changed = changesBetween(before, columns)
		if (changed === '') return { revision: before.revision }
		const revision = before.revision + 1
		const by = actorId(actor) ?? actor.kind
		await updateDraft(tx, before.id, { ...columns, revision, changed_by: by, changed_at: at })
		await recordAudit(tx, {
			actor,
			action: 'shares.draft-changed',
			subjectKind: 'share-rule-draft',
			subjectId: before.id,
			details: {
				rule: rule.code,
				revision,
				changed,
				documentBefore: before.document,
				document: columns.document,
			},
			at,
		})
		return { revision }
	})
}
