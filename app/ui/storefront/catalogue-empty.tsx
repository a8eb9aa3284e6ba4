import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { ShelfPiece } from '#app/domain/catalogue/shelf.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import {
	activeFilters,
	type CatalogueQuery,
	catalogueAddress,
	type WayOut,
} from './catalogue-query.ts'
import { type CohortChoice, countWords, filterWords } from './catalogue-words.ts'
import { PieceGrid } from './piece-card.tsx'

interface Props {
	query: CatalogueQuery
	cohorts: readonly CohortChoice[]
	waysOut: readonly WayOut[]
	others: readonly ShelfPiece[]
}

/** Nothing fits: which filter stands in the way, how much there is without it, and what else. */
export function CatalogueEmpty({ query, cohorts, waysOut, others }: Props) {
	const copy = useCopy()
	const language = useLanguage()
	const { empty, emptyAction } = copy.storefront.catalogue
	const active = activeFilters(query)
	const isSearch = query.words !== '' && active.length === 1
	// Without its words a search is everything, which the button leads to.
	const ways = isSearch ? [] : waysOut
	const reason = isSearch ? empty.words : active.length > 0 ? empty.several : empty.nothing
	return (
		<div className="flex flex-col gap-12">
			<EmptyState
				title={empty.title}
				action={
					<LinkButton to="/produk" tone="secondary">
						{emptyAction}
					</LinkButton>
				}
			>
				{ways.length === 0 && <p>{reason}</p>}
				{ways.length > 0 && (
					<>
						<p>{empty.text}</p>
						<ul className="mt-3 flex flex-wrap justify-center gap-2">
							{ways.map(({ filter, count }) => {
								const name =
									filter.kind === 'words'
										? query.words
										: filterWords(copy, language, query, filter, cohorts)
								const to = catalogueAddress(filter.without)
								return (
									<li key={to}>
										<Link
											to={to}
											className="inline-flex min-h-11 flex-wrap items-center justify-center gap-x-2 rounded-patch border-[1.5px] border-edge bg-surface px-3.5 py-1.5 text-ink hover:border-ink"
										>
											<span className="font-semibold">{fill(empty.without, { name })}</span>
											<span className="text-muted">{countWords(copy, language, count)}</span>
										</Link>
									</li>
								)
							})}
						</ul>
					</>
				)}
			</EmptyState>
			{others.length > 0 && (
				<section>
					<h2 className="mb-6 font-display text-title">{empty.others}</h2>
					<PieceGrid pieces={others} />
				</section>
			)}
		</div>
	)
}
