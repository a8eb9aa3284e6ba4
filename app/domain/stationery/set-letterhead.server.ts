import type { z } from 'zod'
import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { letterheadSchema } from './letterhead-form.ts'
import { insertLetterhead } from './store.server.ts'

/**
 * Writes down what stands at the head of papers from a day on. What was printed before keeps the
 * head of its day; nothing is altered or deleted.
 */
export async function setLetterhead(
	{ db, clock }: { db: Db; clock: Clock },
	input: z.output<typeof letterheadSchema>,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const { fromDate, unitCode, ...lines } = input
	await transaction(db, async (tx) => {
		const id = newId()
		await insertLetterhead(tx, {
			id,
			...lines,
			unit_code: unitCode,
			from_date: fromDate,
			recorded_by: actorId(actor) ?? actor.kind,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'stationery.letterhead-set',
			subjectKind: 'letterhead',
			subjectId: id,
			details: { unit: lines.unit, unitCode, fromDate },
			at,
		})
	})
}
