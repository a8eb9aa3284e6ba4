import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { updateDraft } from './store.server.ts'

/**
 * Takes back what was proposed and nobody has decided: it is a draft again, to be written anew.
 *
 * Refuses what `requireDraft` refuses.
 */
export async function withdrawRule(
	{ db, clock }: { db: Db; clock: Clock },
	input: { draftId: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'proposed', null)
		await updateDraft(tx, draft.id, { state: 'draft', proposed_by: null, proposed_at: null })
		await recordAudit(tx, {
			actor,
			action: 'shares.rule-withdrawn',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { revision: draft.revision, proposedBy: draft.proposed_by },
			at,
		})
	})
}
