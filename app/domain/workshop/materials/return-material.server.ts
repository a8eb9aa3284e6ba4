import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockBatch } from '#app/domain/workshop/batches/store.server.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import {
	insertMovement,
	lockMaterial,
	selectDrawn,
	selectUse,
	selectUsesOf,
	updateReturned,
} from './store.server.ts'

/**
 * Puts back what was taken for a batch, whole and at the cost it was taken at, as long as nobody
 * has decided on the batch.
 *
 * Refuses `workshop.no_such_batch`, `workshop.no_such_use` (also one that is back already) and
 * `workshop.material_frozen`.
 */
export async function returnMaterial(
	{ db, clock }: { db: Db; clock: Clock },
	{ batchCode, useId }: { batchCode: string; useId: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const batch = await lockBatch(tx, batchCode)
		if (!batch) throw noSuchBatch(batchCode)
		const use = await selectUse(tx, useId)
		if (use?.batch_id !== batch.id) throw refuse('workshop.no_such_use')
		if (batch.state !== 'submitted') throw refuse('workshop.material_frozen', { code: batch.code })
		const by = actorId(actor) ?? actor.kind
		if (!(await putBack(tx, use, { by, at }))) throw refuse('workshop.no_such_use')
		await recordAudit(tx, {
			actor,
			action: 'workshop.material-returned',
			subjectKind: 'batch',
			subjectId: batch.id,
			details: { code: batch.code, quantity: use.quantity },
			at,
		})
	})
}

/** All that is taken for a batch, within the transaction that sends the batch back. */
export async function returnAllMaterial(
	tx: Tx,
	batchId: string,
	done: { by: string; at: Instant },
): Promise<void> {
	const uses = new Map((await selectUsesOf(tx, [batchId])).map((use) => [use.id, use]))
	const inOrder = [...uses.values()].sort((a, b) => (a.material_id < b.material_id ? -1 : 1))
	for (const use of inOrder) await putBack(tx, use, done)
}

async function putBack(
	tx: Tx,
	use: { id: string; material_id: string },
	{ by, at }: { by: string; at: Instant },
): Promise<boolean> {
	await lockMaterial(tx, use.material_id)
	const isOurs = await updateReturned(tx, use.id, { returned_by: by, returned_at: at })
	if (!isOurs) return false
	for (const drawn of await selectDrawn(tx, use.id)) {
		await insertMovement(tx, {
			...drawn,
			id: newId(),
			kind: 'returned',
			use_id: use.id,
			reason: null,
			note: '',
			recorded_by: by,
			recorded_at: at,
		})
	}
	return true
}
