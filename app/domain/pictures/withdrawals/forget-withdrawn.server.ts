import type { PictureFiles } from '#app/domain/pictures/picture-files.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { selectFilesLeft, setFilesGone } from './store.server.ts'

const AT_ONCE = 100

/** What was made from public pictures and is kept beside them, to be made anew when asked for. */
export interface Derived {
	forgetAll(): Promise<void>
}

/**
 * Takes away the files of pictures that were taken back, and whatever was made from them. May run
 * in several processes at once and again after any crash: a picture that was taken back never
 * comes back, so taking its files away twice does no harm.
 */
export async function forgetWithdrawn({
	db,
	clock,
	pictureFiles,
	socialPictures,
}: {
	db: Db
	clock: Clock
	pictureFiles: PictureFiles
	socialPictures: Derived
}): Promise<void> {
	const left = await selectFilesLeft(db, AT_ONCE)
	if (left.length === 0) return
	for (const { id, media_key } of left) {
		await pictureFiles.remove(id)
		await pictureFiles.unpublish(media_key)
	}
	await socialPictures.forgetAll()
	for (const { id } of left) await setFilesGone(db, id, clock.now())
}
