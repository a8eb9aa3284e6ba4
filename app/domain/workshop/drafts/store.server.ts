import type { Insertable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WorkshopSchema } from '#db/schema/workshop.ts'

export function selectDraft(db: Reader, id: string) {
	return db.selectFrom('batch_drafts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Somebody's drafts, what was saved last first. */
export function selectDraftsOf(db: Reader, ownerId: string, limit: number) {
	return db
		.selectFrom('batch_drafts as draft')
		.leftJoin('batches as batch', 'batch.id', 'draft.sent_back_batch_id')
		.select(['draft.id', 'draft.document', 'draft.saved_at'])
		.select(['batch.code as sent_back_code', 'batch.sent_back_reason'])
		.where('draft.owner_id', '=', ownerId)
		.orderBy('draft.saved_at', 'desc')
		.orderBy('draft.id', 'desc')
		.limit(limit)
		.execute()
}

/** How many drafts were begun before a moment and neither sent nor thrown away. */
export async function countDraftsBegun(db: Reader, before: Instant): Promise<number> {
	const row = await db
		.selectFrom('batch_drafts')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('begun_at', '<', before)
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** False when there is one under this id, also of who commits while this one waits. */
export async function insertDraft(
	tx: Tx,
	draft: Insertable<WorkshopSchema['batch_drafts']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('batch_drafts')
		.values(draft)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function updateDraft(
	tx: Tx,
	id: string,
	document: string,
	savedAt: Instant,
): Promise<void> {
	await tx
		.updateTable('batch_drafts')
		.set((e) => ({ document, saved_at: savedAt, revision: e('revision', '+', 1) }))
		.where('id', '=', id)
		.execute()
}

export async function deleteDraft(tx: Tx, id: string, ownerId: string): Promise<void> {
	const draft = tx.deleteFrom('batch_drafts').where('id', '=', id)
	await draft.where('owner_id', '=', ownerId).execute()
}
