import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { CardTable } from './card-table.tsx'
import { nameCardRows } from './read-card.server.ts'
import { readVariantCard } from './read-variant-card.server.ts'
import { SheetLinks } from './sheet-links.tsx'

export const handle: PageHandle = { title: (copy) => copy.stock.card.title }

export const loader = reads(surfaces.workshop.access, async ({ params, url, services: { db } }) => {
	const sku = params.sku ?? ''
	const isWhole = url.searchParams.has('semua')
	const { offer, card } = await readVariantCard(db, { sku, isWhole, cursor: pageAfterId(url) })
	return {
		sku,
		isWhole,
		productName: offer.productName,
		variantLabel: offer.label,
		rows: await nameCardRows(db, card.rows),
		nextCursor: card.nextCursor,
	}
})

/** The stock card of a variant, or of its whole product. */
export default function VariantCard() {
	const { sku, isWhole, rows, nextCursor, ...named } = useLoaderData<typeof loader>()
	const { stock, workshop, office } = useCopy()
	const { card: words } = stock
	const language = useLanguage()
	const product = inLanguage(named.productName, language)
	const variant = inLanguage(named.variantLabel, language)
	const own = `/bengkel/kartu/${sku}`
	return (
		<>
			<PageHeader
				title={fill(isWhole ? words.ofProduct : words.ofVariant, { product, variant })}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: workshop.nav.lots, to: '/bengkel/lot' }, { label: words.title }],
				}}
				actions={<SheetLinks name="kartu" query={{ sku, ...(isWhole && { semua: '' }) }} />}
			/>
			<FilterTabs
				label={words.title}
				tabs={[
					{ to: own, label: variant, current: !isWhole },
					{ to: `${own}?semua`, label: words.all, current: isWhole },
				]}
			/>
			{rows.length > 0 ? (
				<CardTable rows={rows} showLot />
			) : (
				<EmptyState title={workshop.lots.emptyTitle}>{workshop.lots.emptyText}</EmptyState>
			)}
			<Pager next={nextCursor} />
		</>
	)
}

export { StaffError as ErrorBoundary }
