import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { badUpload, idTaken, takenBack } from './errors.ts'
import type { KeptPicture, PictureFiles } from './picture-files.ts'
import { insertUpload, selectUploadByClientId } from './store.server.ts'
import { isClientId, isSubjectId, isSubjectKind, type PictureUpload } from './upload.ts'
import { uploadOf } from './uploads.server.ts'
import { isTakenBack } from './withdrawals/store.server.ts'

export interface ReceivePicture {
	/** drawn where the picture was chosen: the same picture sent again under it exists once */
	clientId: string
	subjectKind: string
	/** of the product, batch or session, as its room names it */
	subjectId: string
	/** the file as it came */
	bytes: Uint8Array
}

/**
 * Takes a picture in, to wait until somebody else has looked at it. Its files are kept before the
 * transaction begins and lie where no address leads. Sent again, by whomever's retry, it is the
 * upload that was there before.
 *
 * Refuses `pictures.bad_upload`, `pictures.id_taken` for another picture under a number that was
 * used, `pictures.taken_back` for one that is not to be seen any more, and what
 * `PictureFiles.keep` refuses.
 */
export async function receivePicture(
	deps: { db: Db; clock: Clock; pictureFiles: PictureFiles },
	input: ReceivePicture,
	actor: Actor,
): Promise<PictureUpload> {
	const by = actorId(actor)
	invariant(by, 'pictures are uploaded by staff')
	const { clientId, subjectKind, subjectId, bytes } = input
	if (!isClientId(clientId) || !isSubjectKind(subjectKind) || !isSubjectId(subjectId)) {
		throw badUpload()
	}
	const { db, pictureFiles } = deps
	const wanted = { clientId, subjectKind, subjectId, by, mediaKey: pictureFiles.keyOf(bytes) }
	const before = await sentBefore(db, wanted)
	if (before) return before
	if (await isTakenBack(db, wanted.mediaKey)) throw takenBack()
	const id = newId()
	const kept = await pictureFiles.keep(id, bytes)
	const isFirst = await insert(deps, { ...wanted, id, kept, at: deps.clock.now() }, actor)
	if (!isFirst) await pictureFiles.remove(id)
	const upload = await sentBefore(db, wanted)
	invariant(upload, 'what was received is there')
	return upload
}

interface Wanted {
	clientId: string
	subjectKind: PictureUpload['subject']['kind']
	subjectId: string
	by: string
	mediaKey: string
}

async function sentBefore(db: Db, wanted: Wanted): Promise<PictureUpload | null> {
	const row = await selectUploadByClientId(db, wanted.clientId)
	if (!row) return null
	const isSame =
		row.media_key === wanted.mediaKey &&
		row.subject_kind === wanted.subjectKind &&
		row.subject_id === wanted.subjectId &&
		row.uploaded_by === wanted.by
	if (!isSame) throw idTaken()
	return uploadOf(row)
}

/** False when the same number came in between. */
async function insert(
	{ db }: { db: Db },
	{ id, kept, at, ...wanted }: Wanted & { id: string; kept: KeptPicture; at: Instant },
	actor: Actor,
): Promise<boolean> {
	return await transaction(db, async (tx) => {
		const isFirst = await insertUpload(tx, {
			id,
			client_id: wanted.clientId,
			subject_kind: wanted.subjectKind,
			subject_id: wanted.subjectId,
			media_key: kept.mediaKey,
			width: kept.width,
			height: kept.height,
			colour: kept.colour,
			uploaded_by: wanted.by,
			uploaded_at: at,
		})
		if (!isFirst) return false
		await recordAudit(tx, {
			actor,
			action: 'pictures.received',
			subjectKind: 'picture',
			subjectId: id,
			details: { of: wanted.subjectKind, id: wanted.subjectId },
			at,
		})
		return true
	})
}
