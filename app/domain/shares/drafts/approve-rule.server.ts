import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { ownProposal } from '#app/domain/shares/errors.ts'
import { parseDocument } from '#app/domain/shares/rule-document.ts'
import { insertVersion, lockRule } from '#app/domain/shares/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { checkPartner } from './check-partner.server.ts'
import { checkStart } from './check-start.server.ts'
import { requireDraft } from './require-draft.server.ts'
import { hasWritten, updateDraft } from './store.server.ts'

/**
 * Makes a version of what was proposed, word for word: in force from its day on, and never edited.
 * The version before it is superseded on that day; pieces that are sold keep theirs. Whoever
 * ever wrote, changed or proposed it does not approve it, which the database demands as well.
 *
 * Refuses what `requireDraft`, `checkPartner` and `checkStart` refuse, and `shares.own_proposal`.
 */
export async function approveRule(
	{ db, clock }: { db: Db; clock: Clock },
	input: { draftId: string; revision: number },
	actor: Actor,
): Promise<{ versionId: string }> {
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	return transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'proposed', input.revision)
		const { proposed_by } = draft
		invariant(proposed_by, 'what is proposed was proposed by somebody')
		if (await hasWritten(tx, draft.id, by)) throw ownProposal()
		const rule = await lockRule(tx, draft.rule_id)
		await checkPartner(tx, parseDocument(draft.document), rule.programme_id)
		const isProgrammes = rule.cohort_id === null && rule.product_id === null
		const { effective_from: effectiveFrom } = draft
		const { version } = await checkStart(
			tx,
			{ ruleId: rule.id, isProgrammes, effectiveFrom },
			dateInMagetan(at),
		)
		await updateDraft(tx, draft.id, { state: 'approved', decided_by: by, decided_at: at })
		const versionId = newId()
		await insertVersion(tx, {
			id: versionId,
			rule_id: rule.id,
			draft_id: draft.id,
			version,
			effective_from: effectiveFrom,
			effective_until: draft.effective_until,
			document: draft.document,
			legal_basis: draft.legal_basis,
			is_example: draft.is_example,
			proposed_by,
			approved_by: by,
			approved_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'shares.rule-approved',
			subjectKind: 'share-rule',
			subjectId: rule.id,
			details: { rule: rule.code, version, effectiveFrom, proposedBy: proposed_by },
			at,
		})
		return { versionId }
	})
}
