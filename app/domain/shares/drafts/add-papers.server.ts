import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { tooManyPapers } from '#app/domain/shares/errors.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import { newId } from '#app/shared/ids.ts'
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
	deps: { db: Db; clock: Clock; agreementPapers: Pick<PaperPictures, 'store'> },
	input: { draftId: string; pages: readonly Uint8Array[] },
	actor: Actor,
): Promise<void> {
	if (input.pages.length > MOST_PAPERS) throw tooManyPapers(MOST_PAPERS)
	const keys: string[] = []
	// Encoding takes a while: before the transaction.
	for (const page of input.pages) keys.push(await deps.agreementPapers.store(page))
	const at = deps.clock.now()
	await transaction(deps.db, async (tx) => {
		const draft = await requireDraft(tx, input.draftId, 'draft', null)
		const kept = await selectPapers(tx, [draft.id])
		if (kept.length + keys.length > MOST_PAPERS) throw tooManyPapers(MOST_PAPERS)
		for (const media_key of keys) {
			await insertPaper(tx, {
				id: newId(),
				draft_id: draft.id,
				media_key,
				added_by: actorId(actor) ?? actor.kind,
				added_at: at,
			})
		}
		await recordAudit(tx, {
			actor,
			action: 'shares.papers-added',
			subjectKind: 'share-rule-draft',
			subjectId: draft.id,
			details: { pages: keys.length },
			at,
		})
	})
}
