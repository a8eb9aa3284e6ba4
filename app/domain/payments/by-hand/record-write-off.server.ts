import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Tx } from '#db/client.ts'
import { insertWriteOff, updateWriteOff } from './store.server.ts'
import type { WriteOff } from './write-offs.server.ts'

/** Writes down that somebody asks to give a payment up. The caller holds the payment's lock. */
export async function recordWriteOff(
	tx: Tx,
	asked: { paymentId: string; amountSen: Sen; reason: string; actor: Actor; at: Instant },
): Promise<string> {
	const id = newId()
	await insertWriteOff(tx, {
		id,
		payment_id: asked.paymentId,
		amount_sen: asked.amountSen,
		reason: asked.reason,
		state: 'requested',
		requested_by: actorId(asked.actor) ?? asked.actor.kind,
		requested_at: asked.at,
		decided_by: null,
		decided_at: null,
	})
	return id
}

/** And what was decided on it: the database refuses an approval by whoever asked. */
export async function recordDecision(
	tx: Tx,
	id: string,
	decided: { state: Exclude<WriteOff['state'], 'requested'>; actor: Actor; at: Instant },
): Promise<void> {
	await updateWriteOff(tx, id, {
		state: decided.state,
		decided_by: actorId(decided.actor) ?? decided.actor.kind,
		decided_at: decided.at,
	})
}
