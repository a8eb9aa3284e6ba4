import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import {
	activeFilters,
	type CatalogueQuery,
	catalogueAddress,
	plainCatalogue,
	withChanges,
} from './catalogue-query.ts'
import { type CohortChoice, filterWords } from './catalogue-words.ts'

interface Props {
	query: CatalogueQuery
	cohorts: readonly CohortChoice[]
}

/** What the list is narrowed to, each taken away by a touch, or all at once. */
export function CatalogueChips({ query, cohorts }: Props) {
	const copy = useCopy()
	const language = useLanguage()
	const { chips } = copy.storefront.catalogue
	const active = activeFilters(query).filter(({ kind }) => kind !== 'craft')
	if (active.length === 0) return null
	const { craft } = query.filter
	const cleared = withChanges({ ...plainCatalogue, sort: query.sort }, { craft })
	return (
		<ul aria-label={chips.label} className="flex flex-wrap items-center gap-2">
			{active.map((filter) => {
				const name = filterWords(copy, language, query, filter, cohorts)
				const to = catalogueAddress(filter.without)
				return (
					<li key={to}>
						<Link
							to={to}
							aria-label={fill(chips.remove, { name })}
							className="inline-flex min-h-10 max-w-full items-center gap-2 rounded-round border-[1.5px] border-edge bg-surface py-1 pr-2.5 pl-3.5 font-medium text-small hover:border-ink hover:bg-sunken"
						>
							<span className="min-w-0 break-words">{name}</span>
							<Icon name="close" size={16} className="shrink-0" />
						</Link>
					</li>
				)
			})}
			{active.length > 1 && (
				<li>
					<Link
						to={catalogueAddress(cleared)}
						className="text-link inline-flex min-h-10 items-center px-2 font-semibold text-small"
					>
						{chips.clear}
					</Link>
				</li>
			)}
		</ul>
	)
}
