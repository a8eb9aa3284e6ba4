import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	countSavingsAdjustments,
	listSavingsAdjustments,
	type SavingsAdjustment,
} from '#app/domain/savings/adjustments/adjustments.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ADJUSTMENT_TONES } from './adjustment-tones.ts'

const PATH = '/keuangan/penyesuaian'
const filterSchema = z.enum(['menunggu', 'selesai']).catch('menunggu')

export const handle: PageHandle = { title: (copy) => copy.savingsAdjustments.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('saring'))
	const open = filter === 'menunggu'
	const page = await listSavingsAdjustments(db, { open, cursor: pageAfterId(url) })
	return { ...page, filter, count: await countSavingsAdjustments(db) }
})

/** Adjustments that wait for somebody, and what became of the others. */
export default function SavingsAdjustments() {
	const { adjustments, next, filter, count } = useLoaderData<typeof loader>()
	const { savingsAdjustments: words, finance, office } = useCopy()
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.savings, to: '/keuangan/tabungan' },
						{ label: words.title },
					],
				}}
			/>
			<FilterTabs
				label={words.filter}
				tabs={(['menunggu', 'selesai'] as const).map((name) => ({
					to: name === 'menunggu' ? PATH : `${PATH}?saring=selesai`,
					label: words.filters[name],
					current: name === filter,
					count: name === 'menunggu' ? count : undefined,
				}))}
			/>
			{adjustments.length === 0 ? (
				<EmptyState title={words.empty}>
					{filter === 'menunggu' ? words.emptyText : words.emptyClosed}
				</EmptyState>
			) : (
				<AdjustmentTable adjustments={adjustments} />
			)}
			<Pager next={next} />
		</>
	)
}

function AdjustmentTable({ adjustments }: { adjustments: readonly SavingsAdjustment[] }) {
	const { savingsAdjustments: words } = useCopy()
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.maker}</Head>
					<Head number>{words.amount}</Head>
					<Head className="hidden md:table-cell">{words.kind}</Head>
					<Head className="hidden sm:table-cell">{words.asked}</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{adjustments.map((one) => (
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
						<Cell className="hidden md:table-cell">{words.kinds[one.kind]}</Cell>
						<Cell className="hidden sm:table-cell">
							<DateTime at={one.requestedAt} short />
						</Cell>
						<Cell>
							<Badge tone={ADJUSTMENT_TONES[one.state]}>{words.states[one.state]}</Badge>
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
