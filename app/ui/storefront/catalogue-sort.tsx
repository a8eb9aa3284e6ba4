import { Link } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { shelfSorts } from '#app/domain/catalogue/shelf.ts'
import { type CatalogueQuery, catalogueAddress, withChanges } from './catalogue-query.ts'

/** The orders of the list: plain links, so that one touch is enough and none needs a script. */
export function CatalogueSort({ query }: { query: CatalogueQuery }) {
	const { sort: words } = useCopy().storefront.catalogue
	const nameOf = (sort: CatalogueQuery['sort']) =>
		sort === 'featured' && query.words !== '' ? words.relevance : words[sort]
	return (
		<nav aria-label={words.label} className="min-w-0">
			<ul className="scroll-row -mx-2 gap-x-1">
				{shelfSorts.map((sort) => (
					<li key={sort}>
						<Link
							to={catalogueAddress(withChanges(query, { sort }))}
							aria-current={query.sort === sort ? 'true' : undefined}
							className="inline-flex min-h-11 items-center whitespace-nowrap px-2 text-muted text-small decoration-2 decoration-terracotta underline-offset-8 hover:text-ink hover:underline aria-current:font-semibold aria-current:text-ink aria-current:underline"
						>
							{nameOf(sort)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
