import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectPictureless } from './store.server.ts'

const MOST = 20

/**
 * Products that are on sale with a plain tile for a picture, since their last one was taken back:
 * somebody is to take another. Twenty at most, the newest first.
 */
export async function soldWithoutPicture(db: Reader): Promise<{ slug: string; name: Text }[]> {
	return (await selectPictureless(db, MOST)).map((row) => ({
		slug: row.slug,
		name: { id: row.name_id, en: row.name_en },
	}))
}
