import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { notSigned } from './errors.ts'
import { checkGrades, type Grades, piecesOf } from './grades.ts'
import { mayHappenTo } from './life.ts'
import { insertAcceptance, lockBatch, selectAcceptances } from './store.server.ts'

export interface AcceptPieces {
	batchCode: string
	/** of every piece that waits for a grade; null: all of them are of grade A */
	grades: Grades | null
	actor: Actor
	at: Instant
}

/**
 * Grades the pieces of a signed batch that wait for it: all of them the first time, then those that
 * were to be reworked. A and B are what the caller takes into stock; the rest goes back to the
 * cohort, or leaves with its reason. Returns the batch and how many pieces are good; of a batch
 * without a waiting piece, `waiting` is zero and nothing was written.
 *
 * Refuses `workshop.no_such_batch`, `workshop.not_signed` and `workshop.bad_grades`.
 */
export async function acceptPieces(tx: Tx, { batchCode, grades, actor, at }: AcceptPieces) {
	const batch = await lockBatch(tx, batchCode)
	if (!batch) throw noSuchBatch(batchCode)
	if (!mayHappenTo(batch.state, 'accepted')) throw notSigned(batch.code)
	const earlier = await selectAcceptances(tx, [batch.id])
	const waiting = earlier.at(-1)?.rework ?? batch.quantity
	if (waiting === 0) return { batch, waiting, good: 0 }
	const graded = grades ?? { a: waiting, b: 0, faults: [] }
	checkGrades(waiting, graded)
	const number = earlier.length + 1
	const { a, b, faults } = graded
	const rework = piecesOf(faults, 'rework')
	const rejected = piecesOf(faults, 'rejected')
	await insertAcceptance(
		tx,
		{
			id: newId(),
			batch_id: batch.id,
			number,
			grade_a: a,
			grade_b: b,
			rework,
			rejected,
			accepted_by: actorId(actor) ?? actor.kind,
			accepted_at: at,
		},
		faults,
	)
	await recordAudit(tx, {
		actor,
		action: 'workshop.batch-accepted',
		subjectKind: 'batch',
		subjectId: batch.id,
		details: { code: batch.code, number, a, b, rework, rejected },
		at,
	})
	return { batch, waiting, good: a + b }
}
