import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listPackings } from '#app/domain/catalogue/packings.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { PackingTable } from './packing-table.tsx'

const LONGEST_NUMBER = 40
const filters = ['semua', 'belum'] as const
const filterSchema = z.enum(filters).catch('semua')

export const handle: PageHandle = { title: (copy) => copy.office.packing.title }

export const loader = reads(surfaces.office.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('tampil'))
	const saved = url.searchParams.get('simpan')?.slice(0, LONGEST_NUMBER) || null
	const cursor = pageAfterId(url)
	const page = await listPackings(db, { cursor, unmeasuredOnly: filter === 'belum' })
	return { ...page, filter, saved }
})

/** What every variant weighs and measures once it is wrapped. */
export default function Packings() {
	const { packings, nextCursor, filter, saved } = useLoaderData<typeof loader>()
	const { packing: words, ...office } = useCopy().office
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.shipping, to: '/kantor/ongkir' }, { label: words.title }],
				}}
			/>
			{saved && (
				<Notice tone="good" announce className="mb-8">
					{fill(words.saved, { sku: saved })}
				</Notice>
			)}
			<FilterTabs
				label={words.filter}
				tabs={filters.map((name) => ({
					to: name === 'semua' ? '/kantor/kemasan' : `/kantor/kemasan?tampil=${name}`,
					label: words.filters[name],
					current: name === filter,
				}))}
			/>
			{packings.length > 0 ? (
				<PackingTable packings={packings} />
			) : (
				<EmptyState title={words.emptyTitle}>
					{filter === 'belum' ? words.allMeasured : words.emptyText}
				</EmptyState>
			)}
			<Pager next={nextCursor} />
		</>
	)
}

export { StaffError as ErrorBoundary }
