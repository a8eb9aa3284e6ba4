import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyDecided, looksMissing, noSuchUpload, ownUpload } from './errors.ts'
import type { PictureFiles } from './picture-files.ts'
import { lockUpload, setReleased } from './store.server.ts'
import { type PictureLook, pictureLooks } from './upload.ts'

export interface ReleasePicture {
	uploadId: string
	/** what was looked for and is not on it: all four, each ticked by itself */
	looks: readonly PictureLook[]
}

/**
 * Somebody else than whoever uploaded it has looked, four times, and the picture may be shown. Its
 * files become public after that is on record, never before.
 *
 * Refuses `pictures.no_such_upload`, `pictures.own_upload`, `pictures.already_decided` and
 * `pictures.looks_missing`.
 */
export async function releasePicture(
	{ db, clock, pictureFiles }: { db: Db; clock: Clock; pictureFiles: PictureFiles },
	input: ReleasePicture,
	actor: Actor,
): Promise<void> {
	const by = actorId(actor)
	invariant(by, 'pictures are released by staff')
	const at = clock.now()
	const { uploadId: id, looks } = input
	const upload = await transaction(db, async (tx) => {
		const row = await lockUpload(tx, id)
		if (!row) throw noSuchUpload()
		if (row.state !== 'waiting') throw alreadyDecided()
		if (row.uploaded_by === by) throw ownUpload()
		if (!pictureLooks.every((look) => looks.includes(look))) throw looksMissing()
		await setReleased(tx, id, { by, at })
		const subject = { of: row.subject_kind, id: row.subject_id }
		await recordAudit(tx, {
			actor,
			action: 'pictures.released',
			subjectKind: 'picture',
			subjectId: id,
			details: { ...subject, looks: pictureLooks.join(' ') },
			at,
		})
		return row
	})
	await pictureFiles.publish({ id, mediaKey: upload.media_key })
}
