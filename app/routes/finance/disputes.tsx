import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	closedDisputedOrders,
	listDisputedOrders,
} from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { DisputeDue } from './dispute-due.tsx'
import { DisputeStateBadge } from './dispute-state-badge.tsx'

const querySchema = z.object({
	closed: z.boolean(),
	after: z
		.string()
		.regex(/^\w{1,255}$/)
		.nullable()
		.catch(null),
})

export const handle: PageHandle = { title: (copy) => copy.disputes.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { closed, after } = querySchema.parse({
		closed: url.searchParams.get('daftar') === 'selesai',
		after: url.searchParams.get(PAGE_KEY),
	})
	const open = await listDisputedOrders(db)
	const shown = closed ? await closedDisputedOrders(db, after) : { disputes: open, next: null }
	return { closed, openCount: open.length, now: clock.now(), ...shown }
})

export default function Disputes() {
	const { closed, openCount, disputes, next } = useLoaderData<typeof loader>()
	const words = useCopy().disputes
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<FilterTabs
				label={words.filter}
				tabs={[
					{
						to: '/keuangan/sengketa',
						label: fill(words.open, { count: openCount }),
						current: !closed,
					},
					{ to: '?daftar=selesai', label: words.closed, current: closed },
				]}
			/>
			{disputes.length > 0 ? (
				<DisputeTable />
			) : (
				<EmptyList title={closed ? words.noneClosed : words.none}>
					{closed ? undefined : words.noneText}
				</EmptyList>
			)}
			<Pager next={next} />
		</>
	)
}

function DisputeTable() {
	const { closed, disputes, now } = useLoaderData<typeof loader>()
	const words = useCopy().disputes
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.order}</Head>
					<Head className="hidden md:table-cell">{words.reason}</Head>
					<Head number className="hidden md:table-cell">
						{words.amount}
					</Head>
					<Head className="hidden md:table-cell">{words.state}</Head>
					<Head>{closed ? words.closedAt : words.due}</Head>
				</tr>
			</thead>
			<tbody>
				{disputes.map(({ dispute, number, buyerName }) => (
					<tr key={dispute.id}>
						<Cell>
							<TextLink to={`/keuangan/sengketa/${dispute.id}`} className="figures">
								{number}
							</TextLink>
							<span className="block text-caption text-muted">{buyerName}</span>
							<span className="mt-1 flex flex-wrap items-center gap-2 md:hidden">
								<DisputeStateBadge state={dispute.state} />
								<Money sen={dispute.amount_sen} className="font-semibold" />
							</span>
						</Cell>
						<Cell className="hidden max-w-xs md:table-cell">
							{words.reasons[dispute.reason] ?? dispute.reason}
						</Cell>
						<Cell number className="hidden md:table-cell">
							<Money sen={dispute.amount_sen} />
						</Cell>
						<Cell className="hidden md:table-cell">
							<DisputeStateBadge state={dispute.state} />
						</Cell>
						<Cell>
							{dispute.closed_at ? (
								<DateTime at={dispute.closed_at} short />
							) : disputeLife[dispute.state].mayAnswer ? (
								<DisputeDue at={dispute.evidence_due_at} now={now} />
							) : (
								'–'
							)}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
