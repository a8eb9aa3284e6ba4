import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { deletePaper } from './store.server.ts'

/**
 * Takes a photo of the wrong page from a draft; one that is gone already stays gone.
 *
 * Refuses what `requireDraft` refuses.
 */
export async function forgetPaper(
	{ db, clock }: { db: Db; clock: Clock },
	input: { draftId: string; paperId: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'draft', null)
		if (!(await deletePaper(tx, draft.id, input.paperId))) return
		await recordAudit(tx, {
			actor,
			action: 'shares.paper-forgotten',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { paper: input.paperId },
			at,
		})
	})
}
