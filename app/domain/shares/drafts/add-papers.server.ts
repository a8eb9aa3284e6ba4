import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { tooManyPapers } from '#app/domain/shares/errors.ts'
import { keepPapers } from '#app/domain/workshop/keep-papers.server.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireDraft } from './require-draft.server.ts'
import { insertPaper, selectPapers } from './store.server.ts'

/** A decree has pages; a book is no legal basis. */
export const MOST_PAPERS = 12

/**
 * Keeps photos of the paper that a draft rests on, page after page. They stay with what comes of
 * the draft, for whoever works with the books alone.
 *
 * Refuses what `requireDraft` refuses, `shares.too_many_papers`, `catalogue.picture_unreadable` and
 * `catalogue.picture_too_large`.
 */
export async function addPapers(
	deps: { db: Db; clock: Clock; agreementPapers: Pick<PaperPictures, 'store' | 'remove'> },
	input: { draftId: string; pages: readonly Uint8Array[] },
	actor: Actor,
): Promise<void> {
	if (input.pages.length > MOST_PAPERS) throw tooManyPapers(MOST_PAPERS)
	const at = deps.clock.now()
	await keepPapers(deps.agreementPapers, { pages: input.pages, actor, at }, (pages) =>
		transaction(deps.db, async (tx) => {
			const { id: draft_id } = await requireDraft(tx, input.draftId, 'draft', null)
			const kept = await selectPapers(tx, [draft_id])
			if (kept.length + pages.length > MOST_PAPERS) throw tooManyPapers(MOST_PAPERS)
			for (const page of pages) await insertPaper(tx, { ...page, draft_id })
			await recordAudit(tx, {
				actor,
				action: 'shares.papers-added',
				subjectKind: 'share-rule-draft',
				subjectId: draft_id,
				details: { pages: pages.length },
				at,
			})
		}),
	)
}
