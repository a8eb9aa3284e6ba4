import { noSuchJob } from '#app/domain/orders/errors.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import type { JobProgress, OrderJobKind, OrderJobOutcome } from './job.ts'
import { countOutcomes, findJobBy, selectJobs, selectRows } from './store.server.ts'

const PAGE = 30

export interface JobSummary extends JobProgress {
	readonly id: string
	readonly kind: OrderJobKind
	/** null for somebody who no longer works here */
	readonly staffName: string | null
	readonly createdAt: Instant
	readonly finishedAt: Instant | null
}

export interface SettledRow {
	readonly number: string
	readonly courier: string | null
	readonly trackingNumber: string | null
	/** null: its turn has not come yet */
	readonly outcome: OrderJobOutcome | null
	/** the code of the refusal */
	readonly refusal: string | null
}

/** A job with what has become of each of its orders. Refuses `orders.no_such_job`. */
export async function getJob(
	db: Reader,
	id: string,
): Promise<JobSummary & { rows: readonly SettledRow[] }> {
	const job = await findJobBy(db, 'id', id)
	if (!job) throw noSuchJob()
	const [summary] = await summariesOf(db, [job])
	if (!summary) throw noSuchJob()
	const rows = (await selectRows(db, id)).map((row) => ({
		number: row.number,
		courier: row.courier,
		trackingNumber: row.tracking_number,
		outcome: row.outcome,
		refusal: row.refusal,
	}))
	return { ...summary, rows }
}

/** A page of jobs, the newest first; `next` is the cursor of the following one. */
export async function listJobs(
	db: Reader,
	cursor: string | null,
): Promise<{ jobs: JobSummary[]; next: string | null }> {
	const rows = await selectJobs(db, cursor, PAGE + 1)
	const jobs = await summariesOf(db, rows.slice(0, PAGE))
	return { jobs, next: rows.length > PAGE ? (jobs.at(-1)?.id ?? null) : null }
}

type Row = NonNullable<Awaited<ReturnType<typeof findJobBy>>>

async function summariesOf(db: Reader, jobs: readonly Row[]): Promise<JobSummary[]> {
	if (jobs.length === 0) return []
	const ids = jobs.map(({ id }) => id)
	const counts = await countOutcomes(db, ids)
	const names = await namesOfStaff(
		db,
		jobs.map(({ actor_id }) => actor_id),
	)
	return jobs.map((job) => {
		const of = (outcome: OrderJobOutcome | null) =>
			counts.find((row) => row.job_id === job.id && row.outcome === outcome)?.count ?? 0
		const parts = { done: of('done'), same: of('same'), refused: of('refused') }
		const failed = of('failed')
		const settled = parts.done + parts.same + parts.refused + failed
		return {
			...{ id: job.id, kind: job.kind, staffName: names.get(job.actor_id) ?? null },
			...{ createdAt: job.created_at, finishedAt: job.finished_at },
			...parts,
			failed,
			settled,
			total: settled + of(null),
		}
	})
}
