import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { tooManyOrders } from '#app/domain/orders/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type JobRow, MOST_ROWS, type OrderJobKind } from './job.ts'
import { findJobBy, insertJob } from './store.server.ts'

export interface OpenJob {
	kind: OrderJobKind
	/** made by the form: the same form sent twice is one job */
	attemptKey: string
	rows: readonly JobRow[]
}

/**
 * Writes down what is to be done to many orders, each once; `runJobs` does it. Returns the job's
 * id. Refuses none, and more than `MOST_ROWS` (`orders.too_many`).
 */
export async function openJob(
	{ db, clock }: { db: Db; clock: Clock },
	{ kind, attemptKey, rows }: OpenJob,
	actor: Actor,
): Promise<string> {
	const staffId = actorId(actor)
	invariant(staffId, 'only staff open jobs')
	const byNumber = new Map(rows.map((row) => [row.number, row]))
	if (byNumber.size === 0 || byNumber.size > MOST_ROWS) throw tooManyOrders(MOST_ROWS)
	const id = newId()
	return await transaction(db, async (tx) => {
		const job = {
			id,
			kind,
			attempt_key: attemptKey,
			actor_id: staffId,
			created_at: clock.now(),
			finished_at: null,
		}
		const orders = [...byNumber.values()].map(({ number, parcel }, index) => ({
			job_id: id,
			position: index + 1,
			number,
			courier: kind === 'sent' ? (parcel?.courier ?? null) : null,
			tracking_number: kind === 'sent' ? (parcel?.trackingNumber ?? null) : null,
			outcome: null,
			refusal: null,
			settled_at: null,
		}))
		if (await insertJob(tx, job, orders)) return id
		const earlier = await findJobBy(tx, 'attempt_key', attemptKey)
		invariant(earlier, 'the same form has opened it')
		return earlier.id
	})
}
