import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { noSuchDraft } from '#app/domain/workshop/batches/errors.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { Draft } from './draft-schema.ts'
import { batchSentAs } from './drafts.server.ts'
import { insertDraft, selectDraft, updateDraft } from './store.server.ts'

/**
 * Keeps what was typed so far under an id that the form brings: kept twice it is one draft. What
 * comes late, when the batch has been sent, changes nothing. Refuses `workshop.no_such_draft` for
 * the id of somebody else's.
 */
export async function keepDraft(
	{ db, clock }: { db: Db; clock: Clock },
	{ id, draft }: { id: string; draft: Draft },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const ownerId = actorId(actor) ?? actor.kind
	const document = JSON.stringify(draft)
	await transaction(db, async (tx) => {
		if (await batchSentAs(tx, id)) return
		const begun = { id, owner_id: ownerId, document, revision: 1, sent_back_batch_id: null }
		if (await insertDraft(tx, { ...begun, begun_at: at, saved_at: at })) return
		const earlier = await selectDraft(tx, id)
		// Sent, or thrown away, between the two.
		if (!earlier) return
		if (earlier.owner_id !== ownerId) throw noSuchDraft()
		await updateDraft(tx, id, document, at)
	})
}
