import type { Insertable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Db, Reader, Tx } from '#db/client.ts'
import type { PicturesSchema } from '#db/schema/pictures.ts'

export async function insertPeopleShown(
	tx: Tx,
	uploadId: string,
	makerIds: readonly string[],
): Promise<void> {
	const rows = makerIds.map((id) => ({ upload_id: uploadId, maker_id: id }))
	if (rows.length > 0) await tx.insertInto('picture_people').values(rows).execute()
}

/** Whose hands or work can be told from a picture. */
export function selectPeopleShown(db: Reader, uploadId: string) {
	const people = db.selectFrom('picture_people').select('maker_id')
	return people.where('upload_id', '=', uploadId).execute()
}

/** Every picture on which somebody's hands or work can be told. */
export function selectUploadsShowing(db: Reader, makerId: string) {
	const shown = db.selectFrom('picture_people').select('upload_id as id')
	return shown.where('maker_id', '=', makerId).execute()
}

/** Those of them that were not taken back, the newest first. */
export function selectPublicShowing(db: Reader, makerId: string) {
	return db
		.selectFrom('picture_people as shown')
		.leftJoin('picture_withdrawals as gone', 'gone.upload_id', 'shown.upload_id')
		.select('shown.upload_id as id')
		.where('shown.maker_id', '=', makerId)
		.where('gone.upload_id', 'is', null)
		.orderBy('shown.upload_id', 'desc')
		.execute()
}

/** Locks these uploads and whatever else was released of the same pictures: they go together. */
export function lockSamePictures(tx: Tx, ids: readonly string[]) {
	return tx
		.selectFrom('picture_uploads')
		.select(['id', 'media_key', 'subject_kind', 'subject_id'])
		.where('state', '=', 'released')
		.where('media_key', 'in', (of) =>
			of
				.selectFrom('picture_uploads as asked')
				.select('asked.media_key')
				.where('asked.id', 'in', ids),
		)
		.orderBy('id')
		.forUpdate()
		.execute()
}

/** False when it was taken back before. */
export async function insertWithdrawal(
	tx: Tx,
	row: Insertable<PicturesSchema['picture_withdrawals']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('picture_withdrawals')
		.values(row)
		.onConflict((conflict) => conflict.column('upload_id').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** True for a picture that was public and is not to be seen any more, under whichever upload. */
export async function isTakenBack(db: Reader, mediaKey: string): Promise<boolean> {
	const gone = db
		.selectFrom('picture_withdrawals as gone')
		.innerJoin('picture_uploads as upload', 'upload.id', 'gone.upload_id')
		.select('upload.id')
		.where('upload.media_key', '=', mediaKey)
	return (await gone.limit(1).executeTakeFirst()) !== undefined
}

/** Pictures that were taken back and whose files may still be there. */
export function selectFilesLeft(db: Reader, most: number) {
	return db
		.selectFrom('picture_withdrawals as gone')
		.innerJoin('picture_uploads as upload', 'upload.id', 'gone.upload_id')
		.select(['upload.id', 'upload.media_key'])
		.where('gone.files_gone_at', 'is', null)
		.orderBy('gone.upload_id')
		.limit(most)
		.execute()
}

export async function setFilesGone(db: Db, uploadId: string, at: Instant): Promise<void> {
	await db
		.updateTable('picture_withdrawals')
		.set({ files_gone_at: at })
		.where('upload_id', '=', uploadId)
		.where('files_gone_at', 'is', null)
		.execute()
}
