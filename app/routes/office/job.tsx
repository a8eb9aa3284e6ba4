import { useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { OrderJobOutcome } from '#app/domain/orders/bulk/job.ts'
import { getJob } from '#app/domain/orders/bulk/jobs.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useAskingAgain } from '#app/ui/office/use-asking-again.ts'

/** While it goes on, its page asks again after so many seconds, without any script. */
const ASK_AGAIN_SECONDS = '3'

export const handle: PageHandle = { title: (copy) => copy.office.orderWork.jobs.title }

export const loader = reads(
	surfaces.office.access,
	async ({ params, services: { db }, responseHeaders }) => {
		const job = await getJob(db, params.id ?? '')
		if (job.settled < job.total) responseHeaders.set('refresh', ASK_AGAIN_SECONDS)
		return job
	},
)

/** How far a piece of work on many orders has come, and what became of each. */
export default function Job() {
	const job = useLoaderData<typeof loader>()
	const { office, calendar } = useCopy()
	const { jobs: words } = office.orderWork
	const counts = {
		settled: job.settled,
		total: job.total,
		done: job.done + job.same,
		refused: job.refused + job.failed,
	}
	const isRunning = job.settled < job.total
	useAskingAgain(isRunning)
	return (
		<>
			<PageHeader
				title={fill(words.kinds[job.kind], { count: job.total })}
				lead={fill(words.begunBy, {
					date: momentInWords(job.createdAt, calendar),
					name: job.staffName ?? office.order.someone,
				})}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: office.nav.orders, to: '/kantor/pesanan' },
						{ label: words.title, to: '/kantor/pekerjaan' },
						{ label: words.one },
					],
				}}
			/>
			<div className="mb-6 max-w-reading">
				<p role="status" className="font-semibold">
					{fill(isRunning ? words.running : words.settled, counts)}
				</p>
				<progress
					value={job.settled}
					max={job.total}
					aria-label={words.progress}
					className="bar mt-2 block h-3 w-full"
				/>
				{isRunning && <p className="mt-1 text-caption text-muted">{words.mayLeave}</p>}
			</div>
			<Outcomes />
		</>
	)
}

const TONES: Record<OrderJobOutcome, BadgeTone> = {
	done: 'good',
	same: 'plain',
	refused: 'bad',
	failed: 'bad',
}

function Outcomes() {
	const { rows } = useLoaderData<typeof loader>()
	const copy = useCopy()
	const { jobs: words } = copy.office.orderWork
	return (
		<Table caption={words.rows}>
			<thead>
				<tr>
					<Head>{copy.office.orders.number}</Head>
					<Head>{words.outcome}</Head>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.number}>
						<th scope="row">
							<TextLink to={`/kantor/pesanan/${row.number}`} className="figures whitespace-nowrap">
								{row.number}
							</TextLink>
							{row.trackingNumber !== null && (
								<span className="block break-all font-normal text-caption text-muted">
									{row.courier} {row.trackingNumber}
								</span>
							)}
						</th>
						<Cell>
							<Badge tone={row.outcome ? TONES[row.outcome] : 'info'}>
								{words.outcomes[row.outcome ?? 'waiting']}
							</Badge>
							{row.refusal && (
								<span className="mt-1 block text-caption">
									{refusalWords(copy, { code: row.refusal, details: {} })}
								</span>
							)}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
