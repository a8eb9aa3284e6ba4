import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { lockBatch } from '#app/domain/workshop/batches/store.server.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { type Drawn, drawFrom, isMaterialQuantity, materialAmount } from './material.ts'
import {
	insertMovement,
	insertUse,
	lockMaterial,
	lockRemainders,
	selectUseByKey,
} from './store.server.ts'

export interface WithdrawMaterial {
	batchCode: string
	materialId: string
	/** grams or pieces, as the material is counted */
	quantity: number
	/** made by the form: sent twice, it is taken once */
	entryKey: string
}

/**
 * Takes material for a batch that waits for its signature, first in first out among what was there
 * by the day of the work: nobody chooses whether makers work with what was given or with what was
 * bought, which their premi depends on. What it cost goes with it.
 *
 * Refuses `workshop.bad_material_quantity`, `workshop.no_such_batch`, `workshop.material_frozen`,
 * `workshop.no_such_material`, `workshop.intake_key_reused` and `workshop.not_enough_material`.
 */
export async function withdrawMaterial(
	{ db, clock }: { db: Db; clock: Clock },
	input: WithdrawMaterial,
	actor: Actor,
): Promise<{ useId: string }> {
	const { materialId, quantity, entryKey } = input
	if (!isMaterialQuantity(quantity)) throw refuse('workshop.bad_material_quantity')
	const at = clock.now()
	return await transaction(db, async (tx) => {
		const batch = await lockBatch(tx, input.batchCode)
		if (!batch) throw noSuchBatch(input.batchCode)
		const earlier = await selectUseByKey(tx, entryKey)
		if (earlier) return { useId: sameUse(earlier, { ...input, batchId: batch.id }) }
		if (batch.state !== 'submitted') throw refuse('workshop.material_frozen', { code: batch.code })
		const material = await lockMaterial(tx, materialId)
		if (!material) throw refuse('workshop.no_such_material')
		const rows = await lockRemainders(tx, materialId, batch.work_date)
		const remainders = rows.map((row) => ({
			id: row.id,
			left: row.left_quantity,
			leftCostSen: row.left_cost_sen,
		}))
		const drawn = drawFrom(remainders, quantity)
		if (!drawn) {
			const left = remainders.reduce((sum, remainder) => sum + remainder.left, 0)
			const text = materialAmount(material.unit, left)
			throw refuse('workshop.not_enough_material', { name: material.name, left: text })
		}
		const useId = newId()
		const recorded = { recorded_by: actorId(actor) ?? actor.kind, recorded_at: at }
		const use = { id: useId, batch_id: batch.id, material_id: materialId, quantity, ...recorded }
		await insertUse(tx, { ...use, entry_key: entryKey, returned_by: null, returned_at: null })
		await moveOut(tx, useId, drawn, recorded)
		await recordAudit(tx, {
			actor,
			action: 'workshop.material-used',
			subjectKind: 'batch',
			subjectId: batch.id,
			details: { code: batch.code, material: material.name, quantity },
			at,
		})
		return { useId }
	})
}

async function moveOut(
	tx: Tx,
	useId: string,
	drawn: readonly Drawn[],
	recorded: { recorded_by: string; recorded_at: Instant },
): Promise<void> {
	for (const { intakeId, quantity, costSen } of drawn) {
		await insertMovement(tx, {
			id: newId(),
			intake_id: intakeId,
			kind: 'used',
			use_id: useId,
			quantity,
			cost_sen: costSen,
			reason: null,
			note: '',
			...recorded,
		})
	}
}

function sameUse(
	earlier: NonNullable<Awaited<ReturnType<typeof selectUseByKey>>>,
	input: WithdrawMaterial & { batchId: string },
): string {
	const isSame =
		earlier.batch_id === input.batchId &&
		earlier.material_id === input.materialId &&
		earlier.quantity === input.quantity
	if (!isSame) throw refuse('workshop.intake_key_reused')
	return earlier.id
}
