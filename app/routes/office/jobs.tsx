import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listJobs } from '#app/domain/orders/bulk/jobs.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.office.orderWork.jobs.title }

export const loader = reads(surfaces.office.access, ({ url, services: { db } }) =>
	listJobs(db, pageAfterId(url)),
)

/** What was done to many orders at once, and what is being done. */
export default function Jobs() {
	const { jobs, next } = useLoaderData<typeof loader>()
	const { office } = useCopy()
	const { jobs: words } = office.orderWork
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.orders, to: '/kantor/pesanan' }, { label: words.title }],
				}}
			/>
			{jobs.length === 0 ? (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			) : (
				<Table caption={words.title}>
					<thead>
						<tr>
							<Head>{words.what}</Head>
							<Head className="hidden sm:table-cell">{words.begun}</Head>
							<Head>{words.outcome}</Head>
						</tr>
					</thead>
					<tbody>
						{jobs.map((job) => (
							<tr key={job.id}>
								<th scope="row">
									<TextLink to={`/kantor/pekerjaan/${job.id}`}>
										{fill(words.kinds[job.kind], { count: job.total })}
									</TextLink>
									<span className="block font-normal text-caption text-muted">
										{job.staffName ?? office.order.someone}
									</span>
									<DateTime
										at={job.createdAt}
										short
										className="block font-normal text-caption text-muted sm:hidden"
									/>
								</th>
								<Cell className="hidden whitespace-nowrap sm:table-cell">
									<DateTime at={job.createdAt} short />
								</Cell>
								<Cell>
									{fill(job.settled < job.total ? words.running : words.settled, {
										settled: job.settled,
										total: job.total,
										done: job.done + job.same,
										refused: job.refused + job.failed,
									})}
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
