import type { Reader } from '#db/client.ts'
import { selectPeopleShown } from './store.server.ts'

/** True for a picture on which somebody's hands or work can be told, by leave of a consent. */
export async function restsOnConsent(db: Reader, uploadId: string): Promise<boolean> {
	return (await selectPeopleShown(db, uploadId)).length > 0
}
