import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { getIntake } from '#app/domain/workshop/materials/materials.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { requireRequest } from './require-request.server.ts'
import { insertIntake } from './store.server.ts'

/**
 * Says which purchase material in the workshop's store was bought with: an intake belongs to one
 * purchase for good. The same once more changes nothing.
 *
 * Refuses what `requireRequest` and `getIntake` refuse, `treasury.not_open` for what is no
 * purchase, and `treasury.no_such_intake` for what was not bought or belongs to another.
 */
export async function attachIntake(
	{ db, clock }: { db: Db; clock: Clock },
	input: { requestId: string; intakeId: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const request = await requireRequest(tx, input.requestId, 'approved', 'paid')
		if (request.kind !== 'purchase') throw refuse('treasury.not_open')
		const intake = await getIntake(tx, input.intakeId)
		if (intake.source !== 'purchase') throw refuse('treasury.no_such_intake')
		const added = await insertIntake(tx, {
			intake_id: intake.id,
			request_id: request.id,
			attached_by: actorId(actor) ?? actor.kind,
			attached_at: at,
		})
		if (!added) throw refuse('treasury.no_such_intake')
		await recordAudit(tx, {
			actor,
			action: 'treasury.intake-attached',
			subjectKind: 'treasury-request',
			subjectId: request.id,
			details: { intake: intake.id, costSen: intake.costSen },
			at,
		})
	})
}
