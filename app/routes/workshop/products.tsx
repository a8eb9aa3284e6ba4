import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { type EditionState, listEditions } from '#app/domain/catalogue/editions.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

const filters = ['semua', 'rancangan', 'tampil', 'ditarik', 'kurang'] as const
const filterSchema = z.enum(filters).catch('semua')
const STATES = {
	semua: 'all',
	rancangan: 'draft',
	tampil: 'shown',
	ditarik: 'retired',
	kurang: 'all',
} as const

export const handle: PageHandle = { title: (copy) => copy.products.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('tampil'))
	const page = await listEditions(db, {
		state: STATES[filter],
		missingOnly: filter === 'kurang',
		cursor: pageAfterId(url),
	})
	return { ...page, filter }
})

/** Every product, whatever its state, and what it lacks. */
export default function Products() {
	const { products, nextCursor, filter } = useLoaderData<typeof loader>()
	const words = useCopy().products
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={<LinkButton to="/bengkel/produk/baru">{words.create}</LinkButton>}
			/>
			<FilterTabs
				label={words.filter}
				tabs={filters.map((name) => ({
					to: name === 'semua' ? '/bengkel/produk' : `/bengkel/produk?tampil=${name}`,
					label: words.filters[name],
					current: name === filter,
				}))}
			/>
			{products.length > 0 ? (
				<ProductTable />
			) : (
				<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
			)}
			<Pager next={nextCursor} />
		</>
	)
}

const TONES = { draft: 'info', shown: 'good', retired: 'plain' } as const satisfies Record<
	EditionState,
	string
>

function ProductTable() {
	const { products } = useLoaderData<typeof loader>()
	const { products: words, storefront } = useCopy()
	const language = useLanguage()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.name}</Head>
					<Head>{words.state}</Head>
					<Head className="hidden sm:table-cell">{words.lacks}</Head>
				</tr>
			</thead>
			<tbody>
				{products.map(({ slug, craft, name, state, missing }) => (
					<tr key={slug}>
						<th scope="row">
							<TextLink to={`/bengkel/produk/${slug}`}>
								{inLanguage(name, language) || words.noName}
							</TextLink>
							<span className="block font-normal text-caption text-muted">
								{storefront.crafts[craft]}
							</span>
						</th>
						<Cell>
							<Badge tone={TONES[state]}>{words.states[state]}</Badge>
						</Cell>
						<Cell className="hidden sm:table-cell">
							{missing.length === 0
								? words.complete
								: missing.map((lack) => words.missing[lack]).join(', ')}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
