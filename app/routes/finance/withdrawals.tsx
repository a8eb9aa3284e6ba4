import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	countWithdrawals,
	listWithdrawalRequests,
} from '#app/domain/savings/withdrawals/requests.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { RequestBadge } from './request-badge.tsx'

const PATH = '/keuangan/penarikan'
const filterSchema = z.enum(['menunggu', 'selesai']).catch('menunggu')

export const handle: PageHandle = { title: (copy) => copy.withdrawals.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('saring'))
	const open = filter === 'menunggu'
	const page = await listWithdrawalRequests(db, { open, cursor: pageAfterId(url) })
	const { asked, approved } = await countWithdrawals(db)
	return { ...page, filter, count: asked + approved }
})

/** Withdrawals that wait for somebody, and what became of the others. */
export default function Withdrawals() {
	const { requests, next, filter, count } = useLoaderData<typeof loader>()
	const { withdrawals: words, finance } = useCopy()
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<FilterTabs
				label={words.filter}
				tabs={(['menunggu', 'selesai'] as const).map((name) => ({
					to: name === 'menunggu' ? PATH : `${PATH}?saring=selesai`,
					label: words.filters[name],
					current: name === filter,
					count: name === 'menunggu' ? count : undefined,
				}))}
			/>
			{requests.length === 0 ? (
				<EmptyState title={words.empty}>
					{filter === 'menunggu' ? words.emptyText : words.emptyClosed}
				</EmptyState>
			) : (
				<Table caption={words.caption} dense>
					<thead>
						<tr>
							<Head>{words.maker}</Head>
							<Head number>{words.amount}</Head>
							<Head className="hidden md:table-cell">{words.purpose}</Head>
							<Head className="hidden sm:table-cell">{words.asked}</Head>
							<Head>{words.state}</Head>
						</tr>
					</thead>
					<tbody>
						{requests.map((one) => (
							<tr key={one.id}>
								<th scope="row">
									<TextLink
										to={`${PATH}/${one.id}`}
										className="figures whitespace-nowrap"
										aria-label={fill(words.open, {
											code: one.makerCode,
											amount: formatRupiah(one.amountSen),
										})}
									>
										{one.makerCode}
									</TextLink>
								</th>
								<Cell number>
									<Money sen={one.amountSen} />
								</Cell>
								<Cell className="hidden md:table-cell">
									{finance.withdrawal.purposes[one.purpose] ?? one.purpose}
								</Cell>
								<Cell className="hidden sm:table-cell">
									<DateTime at={one.requestedAt} short />
								</Cell>
								<Cell>
									<RequestBadge request={one} />
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
