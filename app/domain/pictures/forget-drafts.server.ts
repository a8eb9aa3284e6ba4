import type { Db } from '#db/client.ts'
import type { PictureFiles } from './picture-files.ts'
import { selectStatesOf } from './store.server.ts'
import { restsOnConsent } from './withdrawals/consented-pictures.server.ts'

/** Few enough for one query. */
const AT_ONCE = 200

/**
 * Finishes what ended in between: files whose upload was never written down, or was rejected, are
 * taken away, and those of a released one become public unless it was taken back.
 * May run in several processes at once.
 */
export async function forgetDrafts({
	db,
	pictureFiles,
}: {
	db: Db
	pictureFiles: PictureFiles
}): Promise<void> {
	const ids = (await pictureFiles.listOld()).slice(0, AT_ONCE)
	if (ids.length === 0) return
	const known = new Map((await selectStatesOf(db, ids)).map((row) => [row.id, row]))
	for (const id of ids) {
		const row = known.get(id)
		if (row?.state === 'waiting') continue
		const isPublic = row?.state === 'released' && row.taken_back_at === null
		if (isPublic) {
			const picture = { id, mediaKey: row.media_key, restsOnConsent: await restsOnConsent(db, id) }
			await pictureFiles.publish(picture)
		} else await pictureFiles.remove(id)
	}
}
