import { draftChanged, noSuchDraft, notOpen } from '#app/domain/shares/errors.ts'
import type { Tx } from '#db/client.ts'
import type { DraftStateName } from '#db/schema/shares.ts'
import { lockDraft } from './store.server.ts'

/**
 * A draft, locked, as it was looked at. Refuses `shares.no_such_draft`, `shares.not_open` for one
 * that stands elsewhere by now, and `shares.draft_changed` for one that says something else.
 */
export async function requireDraft(
	tx: Tx,
	draftId: string,
	state: DraftStateName,
	revision: number | null,
) {
	const draft = await lockDraft(tx, draftId)
	if (!draft) throw noSuchDraft()
	if (draft.state !== state) throw notOpen()
	if (revision !== null && draft.revision !== revision) throw draftChanged()
	return draft
}
