import type { PictureUpload } from '#app/domain/pictures/upload.ts'
import { uploadsOf } from '#app/domain/pictures/uploads.server.ts'
import { draftBehind } from '#app/domain/workshop/drafts/drafts.server.ts'
import type { Services } from '#app/services.server.ts'

/** What was sent of a batch, first what was taken while it was being recorded. */
export async function picturesOfBatch(
	db: Services['db'],
	batchCode: string,
): Promise<PictureUpload[]> {
	const draft = await draftBehind(db, batchCode)
	return [
		...(draft === null ? [] : await uploadsOf(db, { kind: 'draft', id: draft })),
		...(await uploadsOf(db, { kind: 'batch', id: batchCode })),
	]
}
