import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noLegalBasis, noPaper } from '#app/domain/shares/errors.ts'
import { lockRule } from '#app/domain/shares/store.server.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkStart } from './check-start.server.ts'
import { requireDraft } from './require-draft.server.ts'
import { selectPapers, updateDraft } from './store.server.ts'

/**
 * Puts a draft before whoever approves. From here on it stands as it is. A rule that is no example
 * needs a photo of the paper it rests on.
 *
 * Refuses what `requireDraft` and `checkStart` refuse, `shares.no_legal_basis` and
 * `shares.no_paper`.
 */
export async function proposeRule(
	{ db, clock }: { db: Db; clock: Clock },
	input: { draftId: string; revision: number },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'draft', input.revision)
		if (draft.legal_basis === '') throw noLegalBasis()
		const papers = await selectPapers(tx, [draft.id])
		if (draft.is_example === 0 && papers.length === 0) throw noPaper()
		const rule = await lockRule(tx, draft.rule_id)
		await checkStart(
			tx,
			{
				ruleId: rule.id,
				isProgrammes: rule.cohort_id === null && rule.product_id === null,
				effectiveFrom: draft.effective_from,
			},
			dateInMagetan(at),
		)
		const by = actorId(actor) ?? actor.kind
		await updateDraft(tx, draft.id, { state: 'proposed', proposed_by: by, proposed_at: at })
		await recordAudit(tx, {
			actor,
			action: 'shares.rule-proposed',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { rule: rule.code, revision: draft.revision, effectiveFrom: draft.effective_from },
			at,
		})
	})
}
