import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { isLot, listLots } from '#app/domain/stock/lots.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { LookupForm } from '#app/ui/office/lookup-form.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LotTable } from './lot-table.tsx'

const filterSchema = z.enum(['semua', 'ada']).catch('semua')

export const handle: PageHandle = { title: (copy) => copy.workshop.lots.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const wanted = url.searchParams.get('cari')?.trim().toUpperCase() || null
	if (wanted && (await isLot(db, wanted))) {
		throw redirect(`/bengkel/lot/${encodeURIComponent(wanted)}`)
	}
	const filter = filterSchema.parse(url.searchParams.get('tampil'))
	const page = await listLots(db, { cursor: pageAfterId(url), onSaleOnly: filter === 'ada' })
	return { ...page, filter, missed: wanted }
})

export default function Lots() {
	const { lots, nextCursor, filter, missed } = useLoaderData<typeof loader>()
	const words = useCopy().workshop.lots
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<LookupForm
						label={words.lookup}
						placeholder={words.lookupExample}
						missed={missed}
						missedWords={words.notFound}
					/>
				}
			/>
			<FilterTabs
				label={words.filter}
				tabs={(['semua', 'ada'] as const).map((name) => ({
					to: name === 'semua' ? '/bengkel/lot' : `/bengkel/lot?tampil=${name}`,
					label: words.filters[name],
					current: name === filter,
				}))}
			/>
			{lots.length > 0 ? (
				<LotTable lots={lots} />
			) : (
				<EmptyState title={words.emptyTitle}>
					{filter === 'ada' ? words.emptyOnSale : words.emptyText}
				</EmptyState>
			)}
			<Pager next={nextCursor} />
		</>
	)
}

export { StaffError as ErrorBoundary }
