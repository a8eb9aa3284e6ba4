import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { deleteDraft } from './store.server.ts'

/** Throws one's own draft away; nothing happens to one that is gone, or somebody else's. */
export async function forgetDraft(
	{ db }: { db: Db },
	{ id }: { id: string },
	actor: Actor,
): Promise<void> {
	await transaction(db, (tx) => deleteDraft(tx, id, actorId(actor) ?? actor.kind))
}
