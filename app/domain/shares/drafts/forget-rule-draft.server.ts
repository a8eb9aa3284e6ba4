import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { updateDraft } from './store.server.ts'

/**
 * Puts a draft that nobody wants any more out of sight; its row and its audit stay.
 *
 * Refuses what `requireDraft` refuses.
 */
export async function forgetRuleDraft(
	{ db, clock }: { db: Db; clock: Clock },
	input: { draftId: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'draft', null)
		await updateDraft(tx, draft.id, { state: 'forgotten' })
		await recordAudit(tx, {
			actor,
			action: 'shares.draft-forgotten',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { revision: draft.revision },
			at,
		})
	})
}
