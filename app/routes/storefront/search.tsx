import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { copyOf } from '#app/copy/copy.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { crafts } from '#app/domain/catalogue/product.ts'
import { searchProducts } from '#app/domain/search/search-products.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { SearchBox } from '#app/ui/storefront/search-box.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.search.title }

/** Ideas for a search, as far as they lead to something. */
export const loader = reads(sharedAccess, async ({ services: { db }, language }) => {
	const { search } = copyOf(language)
	const ideas: string[] = []
	for (const words of search.ideas) {
		const { productIds, corrected } = await searchProducts(db, { words, language, most: 1 })
		if (productIds.length > 0 && corrected === null) ideas.push(words)
	}
	return { ideas, description: search.lead }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? [{ name: 'description', content: data.description }] : []

/**
 * The search by itself: where phones have no room for its box, and where to begin without words.
 */
export default function Search() {
	const { ideas } = useLoaderData<typeof loader>()
	const { search, storefront } = useCopy()
	return (
		<div className="page-width max-w-3xl pt-8 pb-20 md:pt-14">
			<h1 className="font-display text-heading">{search.title}</h1>
			<p className="mt-3 max-w-reading text-lead text-muted">{search.lead}</p>
			<SearchBox id="cari-di-sini" label={search.labelHere} focused className="mt-7" />
			<Choices
				title={search.ideasTitle}
				links={ideas.map((words) => ({
					to: `/produk?cari=${encodeURIComponent(words)}`,
					label: words,
				}))}
			/>
			<Choices
				title={search.craftsTitle}
				links={crafts.map((craft) => ({
					to: `/produk?kerajinan=${craft}`,
					label: storefront.crafts[craft],
				}))}
			/>
		</div>
	)
}

function Choices({ title, links }: { title: string; links: { to: string; label: string }[] }) {
	if (links.length === 0) return null
	return (
		<section className="mt-10">
			<h2 className="font-display text-title">{title}</h2>
			<ul className="mt-3.5 flex flex-wrap gap-2.5">
				{links.map(({ to, label }) => (
					<li key={to}>
						<Link
							to={to}
							className="inline-flex min-h-11 items-center rounded-round border-[1.5px] border-edge px-4 font-semibold text-small hover:border-ink hover:bg-sunken"
						>
							{label}
						</Link>
					</li>
				))}
			</ul>
		</section>
	)
}

export { ShopError as ErrorBoundary }
