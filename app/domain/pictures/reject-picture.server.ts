import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyDecided, noSuchUpload, ownUpload, reasonMissing } from './errors.ts'
import type { PictureFiles } from './picture-files.ts'
import { lockUpload, setRejected } from './store.server.ts'
import { LONGEST_REASON } from './upload.ts'

export interface RejectPicture {
	uploadId: string
	/** read by whoever uploaded it */
	reason: string
}

/**
 * Somebody else has looked, and the picture is not to be shown. Its files are taken away: what must
 * not be seen is not kept either. That it was there, and why it is not, stays on record.
 *
 * Refuses `pictures.no_such_upload`, `pictures.own_upload`, `pictures.already_decided` and
 * `pictures.reason_missing`.
 */
export async function rejectPicture(
	{ db, clock, pictureFiles }: { db: Db; clock: Clock; pictureFiles: PictureFiles },
	input: RejectPicture,
	actor: Actor,
): Promise<void> {
	const by = actorId(actor)
	invariant(by, 'pictures are rejected by staff')
	const at = clock.now()
	const id = input.uploadId
	const reason = input.reason.trim().slice(0, LONGEST_REASON)
	if (reason === '') throw reasonMissing()
	await transaction(db, async (tx) => {
		const row = await lockUpload(tx, id)
		if (!row) throw noSuchUpload()
		if (row.state !== 'waiting') throw alreadyDecided()
		if (row.uploaded_by === by) throw ownUpload()
		await setRejected(tx, id, { by, at, reason })
		await recordAudit(tx, {
			actor,
			action: 'pictures.rejected',
			subjectKind: 'picture',
			subjectId: id,
			details: { of: row.subject_kind, id: row.subject_id },
			at,
		})
	})
	await pictureFiles.remove(id)
}
