import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { requireConsents } from '#app/domain/people/require-consents.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	alreadyDecided,
	looksMissing,
	noSuchUpload,
	ownUpload,
	peopleMissing,
	takenBack,
} from './errors.ts'
import type { PictureFiles } from './picture-files.ts'
import { lockUpload, setReleased } from './store.server.ts'
import { type PictureLook, pictureLooks } from './upload.ts'
import { insertPeopleShown, isTakenBack } from './withdrawals/store.server.ts'

export interface ReleasePicture {
	uploadId: string
	/** what was looked for and is not on it: all four, each ticked by itself */
	looks: readonly PictureLook[]
	/**
	 * whose hands or work can be told from it, by code, each of whom has agreed to be shown so;
	 * nobody's where it is empty, and null where that was not said
	 */
	makerCodes: readonly string[] | null
}

/**
 * Somebody else than whoever uploaded it has looked, four times, and the picture may be shown. Its
 * files become public after that is on record, never before.
 *
 * Refuses `pictures.no_such_upload`, `pictures.own_upload`, `pictures.already_decided`,
 * `pictures.looks_missing`, `pictures.people_missing`, `pictures.taken_back` for a picture
 * that was public before and is not to be seen again, and what `requireConsents` refuses.
 */
export async function releasePicture(
	{ db, clock, pictureFiles }: { db: Db; clock: Clock; pictureFiles: PictureFiles },
	input: ReleasePicture,
	actor: Actor,
): Promise<void> {
	const by = actorId(actor)
	invariant(by, 'pictures are released by staff')
	const at = clock.now()
	const { uploadId: id, looks, makerCodes } = input
	const { media_key: mediaKey, restsOnConsent } = await transaction(db, async (tx) => {
		const row = await lockUpload(tx, id)
		if (!row) throw noSuchUpload()
		if (row.state !== 'waiting') throw alreadyDecided()
		if (row.uploaded_by === by) throw ownUpload()
		if (!pictureLooks.every((look) => looks.includes(look))) throw looksMissing()
		if (await isTakenBack(tx, row.media_key)) throw takenBack()
		if (!makerCodes) throw peopleMissing()
		const shown = await requireConsents(tx, [...new Set(makerCodes)], 'picture')
		await setReleased(tx, id, { by, at })
		await insertPeopleShown(tx, id, shown)
		const subject = { of: row.subject_kind, id: row.subject_id }
		await recordAudit(tx, {
			actor,
			action: 'pictures.released',
			subjectKind: 'picture',
			subjectId: id,
			details: { ...subject, looks: pictureLooks.join(' '), people: shown.length },
			at,
		})
		return { ...row, restsOnConsent: shown.length > 0 }
	})
	await pictureFiles.publish({ id, mediaKey, restsOnConsent })
	// It may have been taken back while its files were on their way.
	if (await isTakenBack(db, mediaKey)) await pictureFiles.unpublish(mediaKey)
}
