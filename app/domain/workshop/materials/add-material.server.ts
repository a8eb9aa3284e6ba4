import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import type { MaterialKind, MaterialUnit } from './material.ts'
import { insertMaterial } from './store.server.ts'

export interface AddMaterial {
	name: string
	kind: MaterialKind
	/** how it is counted for good: what was weighed is never counted in pieces */
	unit: MaterialUnit
}

/**
 * Names a material that things are made of. Refuses `workshop.material_name_missing` and
 * `workshop.material_name_taken`.
 */
export async function addMaterial(
	{ db, clock }: { db: Db; clock: Clock },
	input: AddMaterial,
	actor: Actor,
): Promise<{ materialId: string }> {
	const name = input.name.trim().replace(/\s+/g, ' ')
	if (name === '') throw refuse('workshop.material_name_missing')
	const at = clock.now()
	const id = newId()
	await transaction(db, async (tx) => {
		const { kind, unit } = input
		const created = { created_by: actorId(actor) ?? actor.kind, created_at: at }
		const added = await insertMaterial(tx, { id, name, kind, unit, ...created })
		if (!added) throw refuse('workshop.material_name_taken', { name })
		await recordAudit(tx, {
			actor,
			action: 'workshop.material-added',
			subjectKind: 'material',
			subjectId: id,
			details: { name, kind, unit },
			at,
		})
	})
	return { materialId: id }
}
