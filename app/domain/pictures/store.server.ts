import type { Insertable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PicturesSchema } from '#db/schema/pictures.ts'
import type { PictureState, PictureSubject } from './upload.ts'

/** False when the client's number is taken. */
export async function insertUpload(
	tx: Tx,
	row: Insertable<PicturesSchema['picture_uploads']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('picture_uploads')
		.values(row)
		.onConflict((conflict) => conflict.column('client_id').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** The upload, locked until the transaction ends. */
export function lockUpload(tx: Tx, id: string) {
	return tx
		.selectFrom('picture_uploads')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
}

interface Decision {
	readonly by: string
	readonly at: Instant
}

export async function setReleased(tx: Tx, id: string, { by, at }: Decision): Promise<void> {
	await tx
		.updateTable('picture_uploads')
		.set({ state: 'released', no_face: 1, no_lock: 1, no_key: 1, no_uniform: 1 })
		.set({ decided_by: by, decided_at: at })
		.where('id', '=', id)
		.execute()
}

export async function setRejected(
	tx: Tx,
	id: string,
	{ by, at, reason }: Decision & { reason: string },
): Promise<void> {
	await tx
		.updateTable('picture_uploads')
		.set({ state: 'rejected', reason, decided_by: by, decided_at: at })
		.where('id', '=', id)
		.execute()
}

export function selectUpload(db: Reader, id: string) {
	return wholeUploads(db).where('id', '=', id).executeTakeFirst()
}

export function selectUploadByClientId(db: Reader, clientId: string) {
	return wholeUploads(db).where('client_id', '=', clientId).executeTakeFirst()
}

/** A page beyond an id: those that wait from the oldest on, others newest first. */
export function selectUploads(
	db: Reader,
	page: { state: PictureState; cursor: string | null; limit: number },
) {
	const oldestFirst = page.state === 'waiting'
	const isGone = page.state === 'withdrawn'
	let query = wholeUploads(db)
		.where('state', '=', page.state === 'withdrawn' ? 'released' : page.state)
		.where('gone.upload_id', isGone ? 'is not' : 'is', null)
		.orderBy('id', oldestFirst ? 'asc' : 'desc')
		.limit(page.limit)
	if (page.cursor !== null) query = query.where('id', oldestFirst ? '>' : '<', page.cursor)
	return query.execute()
}

/** The oldest that waits behind an id and was uploaded by somebody else. */
export function selectNextFor(db: Reader, staffId: string, after: string) {
	return db
		.selectFrom('picture_uploads')
		.select('id')
		.where('state', '=', 'waiting')
		.where('id', '>', after)
		.where('uploaded_by', '<>', staffId)
		.orderBy('id')
		.limit(1)
		.executeTakeFirst()
}

/** How many wait, and how many of them somebody else than this person uploaded. */
export async function countWaitingFor(db: Reader, staffId: string) {
	return await db
		.selectFrom('picture_uploads')
		.select((e) => [
			e.fn.countAll<number>().as('all'),
			e.fn.count<number>(e.case().when('uploaded_by', '<>', staffId).then('id').end()).as('theirs'),
		])
		.where('state', '=', 'waiting')
		.executeTakeFirstOrThrow()
}

/** So many uploads of one thing in the order they came. */
export function selectUploadsOf(db: Reader, subject: PictureSubject, most: number) {
	return wholeUploads(db)
		.where('subject_kind', '=', subject.kind)
		.where('subject_id', '=', subject.id)
		.orderBy('id')
		.limit(most)
		.execute()
}

/** What became of these uploads. */
export function selectStatesOf(db: Reader, ids: readonly string[]) {
	return db
		.selectFrom('picture_uploads')
		.leftJoin('picture_withdrawals as gone', 'gone.upload_id', 'picture_uploads.id')
		.select(['id', 'media_key', 'state', 'gone.taken_back_at'])
		.where('id', 'in', ids)
		.execute()
}

/** Released uploads among these that are public still. */
export function selectReleasedByIds(db: Reader, ids: readonly string[]) {
	return wholeUploads(db)
		.where('id', 'in', ids)
		.where('state', '=', 'released')
		.where('gone.upload_id', 'is', null)
		.execute()
}

/** The same, not taken back before the transaction ends. */
export async function shareReleased(tx: Tx, ids: readonly string[]): Promise<string[]> {
	const uploads = tx.selectFrom('picture_uploads').select('id').where('id', 'in', ids)
	await uploads.orderBy('id').forShare().execute()
	return (await selectReleasedByIds(tx, ids)).map(({ id }) => id)
}

/** An upload with what became of it after it was released. */
function wholeUploads(db: Reader) {
	return db
		.selectFrom('picture_uploads')
		.leftJoin('picture_withdrawals as gone', 'gone.upload_id', 'picture_uploads.id')
		.selectAll('picture_uploads')
		.select(['gone.cause', 'gone.taken_back_by', 'gone.taken_back_at'])
		.select('gone.reason as taken_back_reason')
}
