import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { selectProofs, updateProof } from './store.server.ts'

/**
 * Writes down what was decided on the proof that waits, if one does, and returns its id. The caller
 * holds the payment's lock.
 */
export async function settleProof(
	tx: Tx,
	decision: { paymentId: string; rejectedBecause: string | null; actor: Actor; at: Instant },
): Promise<string | null> {
	const proofs = await selectProofs(tx, decision.paymentId)
	const waiting = proofs.find(({ state }) => state === 'waiting')
	if (!waiting) return null
	await updateProof(tx, waiting.id, {
		state: decision.rejectedBecause === null ? 'accepted' : 'rejected',
		reason: decision.rejectedBecause,
		decided_at: decision.at,
		decided_by: actorId(decision.actor) ?? decision.actor.kind,
	})
	return waiting.id
}
