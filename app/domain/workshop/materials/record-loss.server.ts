import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import {
	costOfPart,
	isMaterialQuantity,
	type MaterialLossReason,
	materialAmount,
} from './material.ts'
import { insertMovement, lockIntake, lockMaterial, selectIntake } from './store.server.ts'

export interface RecordLoss {
	intakeId: string
	/** grams or pieces */
	quantity: number
	reason: MaterialLossReason
	/** what happened */
	note: string
	/** what was left when the form was shown: sent twice, it leaves once */
	leftSeen: number
}

/**
 * Takes material out that nothing was made of: spoiled, lost, sent back, or written down by
 * mistake. Its cost leaves with it and is borne by the working capital; no piece becomes dearer.
 *
 * Refuses `workshop.bad_material_quantity`, `workshop.loss_note_missing`,
 * `workshop.no_such_intake` and `workshop.not_enough_material`, also where the intake is not as it
 * was seen any more.
 */
export async function recordLoss(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordLoss,
	actor: Actor,
): Promise<void> {
	const { quantity, reason } = input
	if (!isMaterialQuantity(quantity)) throw refuse('workshop.bad_material_quantity')
	const note = input.note.trim()
	if (note === '') throw refuse('workshop.loss_note_missing')
	const at = clock.now()
	await transaction(db, async (tx) => {
		const known = await selectIntake(tx, input.intakeId)
		const material = known && (await lockMaterial(tx, known.material_id))
		const seen = known && (await lockIntake(tx, known.id))
		if (!material || !seen) throw refuse('workshop.no_such_intake')
		const { left_quantity: left, left_cost_sen: leftCostSen } = seen
		if (quantity > left || left !== input.leftSeen) {
			const text = materialAmount(material.unit, left)
			throw refuse('workshop.not_enough_material', { name: material.name, left: text })
		}
		const costSen = costOfPart({ left, leftCostSen }, quantity)
		await insertMovement(tx, {
			id: newId(),
			intake_id: seen.id,
			kind: 'written-off',
			use_id: null,
			quantity,
			cost_sen: costSen,
			reason,
			note,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'workshop.material-written-off',
			subjectKind: 'material-intake',
			subjectId: seen.id,
			details: { material: material.name, quantity, costSen, reason },
			at,
		})
	})
}
