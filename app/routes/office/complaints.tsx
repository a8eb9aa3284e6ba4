import { Link, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listComplaints } from '#app/domain/complaints/complaints.server.ts'
import { listPiecesExpected } from '#app/domain/orders/refunds/refunds.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime, Deadline } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ExpectedList } from './expected-list.tsx'

export const handle: PageHandle = { title: (copy) => copy.complaints.staff.title }

export const loader = reads(surfaces.office.access, async ({ url, services: { db, clock } }) => {
	const shown = url.searchParams.get('tampil')
	const open = shown !== 'selesai'
	if (shown === 'kembali') {
		const { orders, next } = await listPiecesExpected(db, pageAfterId(url))
		return { expected: orders, open, next, complaints: [] }
	}
	const { complaints, next } = await listComplaints(db, { open, cursor: pageAfterId(url) })
	const now = clock.now()
	return {
		expected: null,
		open,
		next,
		complaints: complaints.map((complaint) => ({
			...complaint,
			isOverdue: complaint.answerBy !== null && complaint.answerBy < now,
		})),
	}
})

/** What buyers are not content with: the open ones with their clocks, or the settled ones. */
export default function Complaints() {
	const { expected, open, next, complaints } = useLoaderData<typeof loader>()
	const { complaints: copy, refunds } = useCopy()
	const { staff: words } = copy
	return (
		<>
			<PageHeader
				title={words.title}
				lead={expected ? refunds.back.listLead : open ? words.leadOpen : words.leadDone}
			/>
			<FilterTabs
				label={words.filter}
				tabs={[
					{ to: '/kantor/keluhan', label: words.open, current: open && !expected },
					{ to: '/kantor/keluhan?tampil=selesai', label: words.done, current: !open },
					{
						to: '/kantor/keluhan?tampil=kembali',
						label: refunds.back.listTitle,
						current: expected !== null,
					},
				]}
			/>
			{expected ? (
				<ExpectedList orders={expected} />
			) : complaints.length > 0 ? (
				<ComplaintTable />
			) : (
				<EmptyState title={open ? words.emptyOpen : words.emptyDone}>
					{open && words.emptyOpenText}
				</EmptyState>
			)}
			<Pager next={next} />
		</>
	)
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['complaints'][number]

function ComplaintTable() {
	const { open, complaints } = useLoaderData<typeof loader>()
	const { staff: words, kinds, wishes } = useCopy().complaints
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.order}</Head>
					<Head>{open ? words.answerBy : words.outcome}</Head>
					<Head className="hidden md:table-cell">{words.kind}</Head>
					<Head className="hidden md:table-cell">{words.wish}</Head>
					<Head className="hidden md:table-cell">{words.openedAt}</Head>
				</tr>
			</thead>
			<tbody>
				{complaints.map((complaint) => (
					<tr key={complaint.id}>
						<Head scope="row">
							<Link
								to={`/kantor/keluhan/${complaint.id}`}
								className="figures whitespace-nowrap text-link"
							>
								{complaint.orderNumber}
							</Link>
							<span className="block font-normal text-caption text-muted md:hidden">
								{kinds[complaint.kind]} · {wishes[complaint.wish]}
							</span>
							<DateTime
								at={complaint.openedAt}
								short
								className="block font-normal text-caption text-muted md:hidden"
							/>
						</Head>
						<Cell>
							{open ? <Clock complaint={complaint} /> : <Outcome complaint={complaint} />}
						</Cell>
						<Cell className="hidden md:table-cell">{kinds[complaint.kind]}</Cell>
						<Cell className="hidden md:table-cell">{wishes[complaint.wish]}</Cell>
						<Cell className="hidden md:table-cell">
							<DateTime at={complaint.openedAt} short />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function Clock({ complaint: { answerBy, isOverdue } }: { complaint: Listed }) {
	const { staff: words } = useCopy().complaints
	if (!answerBy) return <Badge>{words.answered}</Badge>
	return (
		<span className="flex flex-wrap items-center gap-2">
			<Deadline at={answerBy} short />
			{isOverdue && <Badge tone="bad">{words.overdue}</Badge>}
		</span>
	)
}

function Outcome({ complaint: { outcome, decidedAt } }: { complaint: Listed }) {
	const { outcomes } = useCopy().complaints
	if (!outcome) return null
	return (
		<span className="flex flex-wrap items-center gap-2">
			<Badge tone={outcome === 'rejected' ? 'plain' : 'good'}>{outcomes[outcome]}</Badge>
			{decidedAt && <DateTime at={decidedAt} short />}
		</span>
	)
}

export { StaffError as ErrorBoundary }
