import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { deletePaper } from './store.server.ts'

interface Deps {
	readonly db: Db
	readonly clock: Clock
	readonly agreementPapers: Pick<PaperPictures, 'remove'>
}

/**
 * Takes a photo of the wrong page from a draft and off the disk; one that is gone already stays
 * gone.
 *
 * Refuses what `requireDraft` refuses.
 */
export async function forgetPaper(
	{ db, clock, agreementPapers }: Deps,
	input: { draftId: string; paperId: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const mediaKey = await transaction(db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'draft', null)
		const paper = await deletePaper(tx, draft.id, input.paperId)
		if (!paper) return null
		await recordAudit(tx, {
			actor,
			action: 'shares.paper-forgotten',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { paper: input.paperId },
			at,
		})
		return paper.media_key
	})
	if (mediaKey !== null) await agreementPapers.remove(mediaKey)
}
