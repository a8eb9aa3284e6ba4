import { Link, useLoaderData } from '@remix-run/react'
import { type Copy, copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { type Craft, crafts } from '#app/domain/catalogue/product.ts'
import { sharedAccessBy } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { formatCount } from '#app/shared/count.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { CatalogueChips } from '#app/ui/storefront/catalogue-chips.tsx'
import { CatalogueEmpty } from '#app/ui/storefront/catalogue-empty.tsx'
import { CatalogueFilter } from '#app/ui/storefront/catalogue-filter.tsx'
import {
	type CatalogueQuery,
	catalogueAddress,
	parameters,
	withChanges,
} from '#app/ui/storefront/catalogue-query.ts'
import { CatalogueSort } from '#app/ui/storefront/catalogue-sort.tsx'
import { countWords } from '#app/ui/storefront/catalogue-words.ts'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { readCatalogueQuery } from '#app/ui/storefront/read-catalogue-query.ts'
import { SearchBox } from '#app/ui/storefront/search-box.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { breadcrumbData, itemListData } from '#app/ui/storefront/structured-data.ts'
import { readCatalogue } from './read-catalogue.server.ts'

/** What is in sight of a desk and of a phone when the page opens. */
const FIRST_ROWS = 3
/** So many cards reach below the second screen of a phone. */
const PIECES_OF_TWO_SCREENS = 8

const [first, ...others] = Object.values(parameters)
const access = sharedAccessBy(first ?? '', ...others)

type Page = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle = {
	title: (copy, data) => titleOf(copy, data as Page | undefined),
	tall: (data) => ((data as Page | undefined)?.shelf.pieces.length ?? 0) > PIECES_OF_TWO_SCREENS,
}

export const loader = reads(access, async ({ url, services: { db, settings }, language }) => {
	const page = await readCatalogue(db, readCatalogueQuery(url.searchParams), language)
	const copy = copyOf(language)
	const { catalogue, nav } = copy.storefront
	const { craft } = page.query.filter
	const place = { origin: settings.origin, language }
	const title = titleOf(copy, page)
	const cards = page.shelf.pieces.map(({ card }) => card)
	return {
		...page,
		description: craft ? catalogue.craftLead[craft] : catalogue.lead,
		structured: [
			breadcrumbData(place, [{ label: nav.home, to: '/' }, { label: title }]),
			itemListData(place, title, cards),
		],
	}
})

interface Asked {
	query: CatalogueQuery
	corrected: string | null
}

/** Of words that were misspelt it says those the pieces were found by. */
function titleOf(copy: Copy, page: Asked | undefined): string {
	const { catalogue, crafts: names } = copy.storefront
	const words = page?.corrected ?? page?.query.words
	if (words) return fill(catalogue.resultsFor, { words })
	return page?.query.filter.craft ? names[page.query.filter.craft] : catalogue.title
}

export default function Catalogue() {
	const page = useLoaderData<typeof loader>()
	const { query, shelf, help } = page
	const copy = useCopy()
	const language = useLanguage()
	return (
		<div className="page-width pt-3 pb-20 md:pt-5">
			<Head query={query} corrected={page.corrected} />
			<div className="mt-7 grid gap-x-11 gap-y-5 lg:mt-10 lg:grid-cols-[16.5rem_minmax(0,1fr)]">
				<CatalogueFilter
					query={query}
					colours={page.colours}
					sizes={page.sizes}
					cohorts={page.cohorts}
				/>
				<section id="karya" aria-labelledby="jumlah" className="min-w-0 scroll-mt-4">
					<div className="mb-6 flex flex-col gap-4">
						<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b">
							<h2 id="jumlah" className="py-2 font-semibold text-small">
								{countWords(copy, language, shelf.count)}
							</h2>
							<CatalogueSort query={query} />
						</div>
						<CatalogueChips query={query} cohorts={page.cohorts} />
					</div>
					{help ? (
						<CatalogueEmpty query={query} cohorts={page.cohorts} {...help} />
					) : (
						<PieceGrid pieces={shelf.pieces} across={3} eagerCount={FIRST_ROWS} />
					)}
					<Pages query={query} shelf={shelf} />
				</section>
			</div>
		</div>
	)
}

/** What this list is of, in a sentence, and the way to the other craft. */
function Head({ query, corrected }: Asked) {
	const copy = useCopy()
	const { catalogue, crafts: names, nav } = copy.storefront
	const { craft } = query.filter
	const title = titleOf(copy, { query, corrected })
	const lead = craft ? catalogue.craftLead[craft] : catalogue.lead
	return (
		<header>
			<Breadcrumbs
				label={nav.trail}
				crumbs={[
					{ label: nav.home, to: '/' },
					...(craft || query.words ? [{ label: catalogue.title, to: '/produk' }] : []),
					{ label: title },
				]}
			/>
			<h1 className="mt-3 break-words font-display text-poster">{title}</h1>
			<p className="mt-3 max-w-reading break-words text-lead text-muted">
				{corrected
					? fill(catalogue.corrected, { words: query.words, corrected })
					: query.words
						? catalogue.searchLead
						: lead}
			</p>
			{query.words && (
				<SearchBox id="cari-lagi" words={query.words} className="mt-5 max-w-md md:hidden" />
			)}
			<nav aria-label={catalogue.crafts} className="mt-6">
				<ul className="flex flex-wrap gap-2">
					<CraftLink query={query} craft={null} label={catalogue.everyCraft} />
					{crafts.map((one) => (
						<CraftLink key={one} query={query} craft={one} label={names[one]} />
					))}
				</ul>
			</nav>
		</header>
	)
}

interface CraftProps {
	query: CatalogueQuery
	craft: Craft | null
	label: string
}

/** The same question to another craft; a cohort belongs to one, so it is let go. */
function CraftLink({ query, craft, label }: CraftProps) {
	return (
		<li>
			<Link
				to={catalogueAddress(withChanges(query, { craft, cohort: null }))}
				aria-current={query.filter.craft === craft ? 'true' : undefined}
				className="inline-flex min-h-11 items-center rounded-round border-[1.5px] border-edge px-4 font-semibold text-small hover:border-ink aria-current:border-primary aria-current:bg-primary aria-current:text-on-primary"
			>
				{label}
			</Link>
		</li>
	)
}

/** The pages next to this one, by the keys of its first and last piece: nothing is skipped. */
function Pages({ query, shelf }: Pick<Page, 'query' | 'shelf'>) {
	const { catalogue } = useCopy().storefront
	const language = useLanguage()
	const { previous, next, count, pieces } = shelf
	if (!previous && !next) return null
	const [words, most] =
		'moreThan' in count
			? [catalogue.totals.moreThan, count.moreThan]
			: [catalogue.totals.exactly, count.exactly]
	const total = fill(words, { count: formatCount(most, language) })
	const to = (place: { before: string | null; after: string | null }) =>
		`${catalogueAddress({ ...query, ...place })}#karya`
	return (
		<nav
			aria-label={catalogue.pages.label}
			className="mt-14 flex flex-wrap items-center justify-between gap-x-4 gap-y-5 border-line border-t pt-6"
		>
			<p className="w-full text-center text-muted text-small sm:order-2 sm:w-auto">
				{fill(catalogue.shown, { shown: pieces.length, total })}
			</p>
			<span className="sm:order-1">
				{previous && (
					<LinkButton tone="secondary" to={to({ before: previous, after: null })} rel="prev">
						<Icon name="arrow-left" size={18} />
						{catalogue.pages.previous}
					</LinkButton>
				)}
			</span>
			<span className="sm:order-3">
				{next && (
					<LinkButton tone="secondary" to={to({ before: null, after: next })} rel="next">
						{catalogue.pages.next}
						<Icon name="arrow-right" size={18} />
					</LinkButton>
				)}
			</span>
		</nav>
	)
}

export { structuredMeta as meta } from '#app/ui/storefront/structured-meta.ts'

export { ShopError as ErrorBoundary }
