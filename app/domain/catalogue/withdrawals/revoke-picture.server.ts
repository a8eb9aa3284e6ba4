import type { Actor } from '#app/domain/audit/actor.ts'
import { notPublic, reasonMissing } from '#app/domain/pictures/errors.ts'
import { LONGEST_REASON } from '#app/domain/pictures/upload.ts'
import { getUpload } from '#app/domain/pictures/uploads.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { withdrawPictures } from './withdraw-pictures.server.ts'

/**
 * Somebody has looked again: a picture that was released is not to be seen any more, and never
 * comes back. Any officer may, whoever sent or released it: a face seen late is no reason to wait.
 *
 * Refuses `pictures.no_such_upload`, `pictures.not_public` and `pictures.reason_missing`.
 */
export async function revokePicture(
	{ db, clock }: { db: Db; clock: Clock },
	input: { uploadId: string; reason: string },
	actor: Actor,
): Promise<void> {
	const reason = input.reason.trim().slice(0, LONGEST_REASON)
	if (reason === '') throw reasonMissing()
	const at = clock.now()
	await transaction(db, async (tx) => {
		const { id, state } = await getUpload(tx, input.uploadId)
		if (state !== 'released') throw notPublic()
		await withdrawPictures(tx, [id], { cause: 'looked-again', reason, actor, at })
	})
}
