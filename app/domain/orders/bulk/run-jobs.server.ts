import type { Actor } from '#app/domain/audit/actor.ts'
import { recordHandOver } from '#app/domain/orders/at-counter/record-hand-over.server.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { lockOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { resiOfOrders } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { recordDeparture } from '#app/domain/orders/record-departure.server.ts'
import { recordPacking } from '#app/domain/orders/record-packing.server.ts'
import type { Clock, Instant } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { OrderJobKind, OrderJobOutcome } from './job.ts'
import { findNextRow, finishJob, lockJob, selectOpenJobs, settleRow } from './store.server.ts'

interface Deps {
	readonly db: Db
	readonly clock: Clock
}

type Row = NonNullable<Awaited<ReturnType<typeof findNextRow>>>

/** A round of upkeep ends in good time, and the next one goes on. */
const MOST_A_ROUND = 200

/**
 * Carries out what waits in jobs, row by row: the deed and its outcome are one transaction, so each
 * row happens once, whichever process runs it and whenever one dies. A refusal is the row's
 * outcome; what breaks is too, and is returned for the log. `jobId`: this job alone; `most`: no
 * further than so many rows.
 */
export async function runJobs(
	deps: Deps,
	{ jobId, most = MOST_A_ROUND }: { jobId?: string; most?: number } = {},
): Promise<unknown[]> {
	const failures: unknown[] = []
	let left = most
	for (const id of jobId === undefined ? await selectOpenJobs(deps.db) : [jobId]) {
		while (left > 0) {
			const settled = await settleNext(deps, id, failures)
			if (!settled) break
			left -= 1
		}
	}
	return failures
}

/** False when nothing of the job is left. */
async function settleNext(deps: Deps, jobId: string, failures: unknown[]): Promise<boolean> {
	let tried: Row | undefined
	try {
		return await transaction(deps.db, async (tx) => {
			const job = await lockJob(tx, jobId)
			if (!job || job.finished_at) return false
			tried = await findNextRow(tx, jobId)
			const at = deps.clock.now()
			if (!tried) {
				await finishJob(tx, jobId, at)
				return false
			}
			const outcome = await carryOut(tx, job, tried, at)
			await settleRow(tx, tried, { outcome, refusal: null, settled_at: at })
			return true
		})
	} catch (error) {
		if (!tried) throw error
		// What was done for the row is rolled back; why is written down by itself.
		const row = tried
		const isRefused = isRefusal(error)
		if (!isRefused) failures.push(error)
		const outcome = isRefused ? ('refused' as const) : ('failed' as const)
		const refusal = isRefused ? error.code : null
		await transaction(deps.db, (tx) =>
			settleRow(tx, row, { outcome, refusal, settled_at: deps.clock.now() }),
		)
		return true
	}
}

async function carryOut(
	tx: Tx,
	job: { kind: OrderJobKind; actor_id: string },
	row: Row,
	at: Instant,
): Promise<OrderJobOutcome> {
	const actor: Actor = { kind: 'staff', id: job.actor_id }
	const order = await lockOrderBy(tx, 'number', row.number)
	if (job.kind === 'packed') {
		if (order.packed_at && mayHappen('packed', order.state)) return 'same'
		await recordPacking(tx, order, { actor, at })
		return 'done'
	}
	const { courier, tracking_number: trackingNumber } = row
	if (courier === null || trackingNumber === null) {
		// Whoever fetched it has it: the same list was sent before.
		if (order.received_at !== null) return 'same'
		await recordHandOver(tx, order, { actor, at })
		return 'done'
	}
	// A parcel of it has left under this very resi: the same list was sent before.
	const resi = (await resiOfOrders(tx, [order.id])).get(order.id) ?? []
	if (resi.includes(trackingNumber)) return 'same'
	await recordDeparture(tx, order, { courier, trackingNumber, actor, at })
	return 'done'
}
