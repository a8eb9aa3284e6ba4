import { noSuchDraft } from '#app/domain/workshop/batches/errors.ts'
import { selectBatchByKey, selectEntryKey } from '#app/domain/workshop/batches/store.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { type Draft, readDraft } from './draft-schema.ts'
import { countDraftsBegun, selectDraft, selectDraftsOf } from './store.server.ts'

const SHOWN = 20
/** What an id looks like: nobody has a draft under anything else. */
const IS_ID = /^[0-9a-z]{26}$/

/** A draft among those that somebody may go on with. */
export interface DraftRow {
	readonly id: string
	readonly draft: Draft
	readonly savedAt: Instant
	/** the batch that was sent back and is to be put right by it, and why */
	readonly sentBack: { readonly code: string; readonly reason: string } | null
}

/** Somebody's own drafts, the last ones first: nobody is shown those of others. */
export async function draftsOf(db: Reader, ownerId: string): Promise<DraftRow[]> {
	const rows = await selectDraftsOf(db, ownerId, SHOWN)
	return rows.map((row) => ({
		id: row.id,
		draft: readDraft(row.document),
		savedAt: row.saved_at,
		sentBack:
			row.sent_back_code !== null && row.sent_back_reason !== null
				? { code: row.sent_back_code, reason: row.sent_back_reason }
				: null,
	}))
}

/** One's own draft. Refuses `workshop.no_such_draft`, also for a draft of somebody else. */
export async function getDraft(db: Reader, id: string, ownerId: string): Promise<Draft> {
	const row = IS_ID.test(id) ? await selectDraft(db, id) : undefined
	if (!row || row.owner_id !== ownerId) throw noSuchDraft()
	return readDraft(row.document)
}

const KEY = 'draft:'

/** The key under which what is drafted is recorded, once. */
export function draftKey(id: string): string {
	return KEY + id
}

/** The id of the draft that was sent as this batch; null for one that came another way. */
export async function draftBehind(db: Reader, batchCode: string): Promise<string | null> {
	const key = (await selectEntryKey(db, batchCode))?.entry_key
	return key?.startsWith(KEY) ? key.slice(KEY.length) : null
}

/** The code of the batch that this draft was sent as, if it was. */
export async function batchSentAs(db: Reader, draftId: string): Promise<string | null> {
	if (!IS_ID.test(draftId)) return null
	return (await selectBatchByKey(db, draftKey(draftId)))?.code ?? null
}

/** How many drafts of anybody were begun before a moment and are not sent yet. */
export function countDrafts(db: Reader, before: Instant): Promise<number> {
	return countDraftsBegun(db, before)
}
