import type { z } from 'zod'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { signatorySchema } from './signatory-form.ts'
import { insertSignatory } from './store.server.ts'

/**
 * Writes down who signs in a role from a day on, until somebody else does. What was signed before
 * keeps its names; nothing is altered or deleted.
 */
export async function setSignatory(
	{ db, clock }: { db: Db; clock: Clock },
	input: z.output<typeof signatorySchema>,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const { fromDate, ...who } = input
	await transaction(db, async (tx) => {
		const id = newId()
		await insertSignatory(tx, {
			id,
			...who,
			from_date: fromDate,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'stationery.signatory-set',
			subjectKind: 'signatory',
			subjectId: id,
			details: { role: who.role, name: who.name, fromDate },
			at,
		})
	})
}
