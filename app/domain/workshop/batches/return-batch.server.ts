import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { reopenDraft } from '#app/domain/workshop/drafts/reopen-draft.server.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { returnAllMaterial } from '#app/domain/workshop/materials/return-material.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { alreadyDecided, reasonMissing } from './errors.ts'
import { mayHappenTo } from './life.ts'
import { decideBatch, lockBatch } from './store.server.ts'

const MOST_LETTERS = 500

export interface ReturnBatch {
	batchCode: string
	/** what is wrong, for whoever recorded it */
	reason: string
}

/**
 * Sends a submitted batch back to whoever recorded it, who may also take it back. It stays on
 * record and is never signed, and its material is back in the store; what is right is recorded
 * anew, from a draft with all that stood in it.
 *
 * Refuses `workshop.no_such_batch`, `workshop.reason_missing` and `workshop.already_decided`.
 */
export async function returnBatch(
	{ db, clock }: { db: Db; clock: Clock },
	input: ReturnBatch,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const by = actorId(actor) ?? actor.kind
	const reason = input.reason.trim().slice(0, MOST_LETTERS)
	if (reason === '') throw reasonMissing()
	await transaction(db, async (tx) => {
		const batch = await lockBatch(tx, input.batchCode)
		if (!batch) throw noSuchBatch(input.batchCode)
		if (!mayHappenTo(batch.state, 'sent-back')) throw alreadyDecided(batch.code)
		await returnAllMaterial(tx, batch.id, { by, at })
		await decideBatch(tx, batch.id, { state: 'sent-back', by, at, reason })
		await reopenDraft(tx, batch, at)
		await recordAudit(tx, {
			actor,
			action: 'workshop.batch-sent-back',
			subjectKind: 'batch',
			subjectId: batch.id,
			details: { code: batch.code },
			at,
		})
	})
}
