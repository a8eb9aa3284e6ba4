import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { WithdrawalCause } from '#db/schema/pictures.ts'
import {
	insertWithdrawal,
	lockSamePictures,
	selectPublicShowing,
	selectUploadsShowing,
} from './store.server.ts'

export interface Withdrawal {
	readonly cause: WithdrawalCause
	/** null where a consent was taken back */
	readonly reason: string | null
	readonly actor: Actor
	readonly at: Instant
}

/**
 * Puts on record that these released pictures are not to be seen any more, and with them whatever
 * else was released of the same files. Returns their media keys, each once, for whoever shows them;
 * `forgetWithdrawn` takes the files away after the commit.
 */
export async function withdrawUploads(
	tx: Tx,
	uploadIds: readonly string[],
	{ cause, reason, actor, at }: Withdrawal,
): Promise<string[]> {
	if (uploadIds.length === 0) return []
	const keys = new Set<string>()
	for (const upload of await lockSamePictures(tx, uploadIds)) {
		const isFirst = await insertWithdrawal(tx, {
			upload_id: upload.id,
			cause,
			reason,
			taken_back_by: actorId(actor) ?? actor.kind,
			taken_back_at: at,
			files_gone_at: null,
		})
		if (!isFirst) continue
		keys.add(upload.media_key)
		await recordAudit(tx, {
			actor,
			action: 'pictures.taken-back',
			subjectKind: 'picture',
			subjectId: upload.id,
			details: { of: upload.subject_kind, id: upload.subject_id, cause },
			at,
		})
	}
	return [...keys]
}

/** Those that are public still, the newest first. */
export async function publicUploadsShowing(db: Reader, makerId: string): Promise<string[]> {
	return (await selectPublicShowing(db, makerId)).map(({ id }) => id)
}

/** Every upload on which this maker's hands or work can be told, released by leave of a consent. */
export async function uploadsShowing(tx: Tx, makerId: string): Promise<string[]> {
	return (await selectUploadsShowing(tx, makerId)).map(({ id }) => id)
}
