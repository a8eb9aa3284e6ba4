import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { CohortTile } from '#app/ui/storefront/cohort-tile.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.storefront.cohort.title,
	description: (copy) => copy.storefront.cohort.description,
}

export const loader = reads(sharedAccess, async ({ services: { db } }) => ({
	cohorts: (await listCohorts(db)).toReversed(),
}))

/** The groups that make what the shop sells, the youngest first. */
export default function Cohorts() {
	const { cohorts } = useLoaderData<typeof loader>()
	const { pages, storefront } = useCopy()
	const { cohort: words, nav } = storefront
	return (
		<div className="page-width pt-3 pb-16 md:pt-5 md:pb-24">
			<Breadcrumbs
				label={nav.trail}
				crumbs={[{ label: nav.home, to: '/' }, { label: words.title }]}
			/>
			<header className="pt-4 md:pt-8">
				<h1 className="font-display text-poster">{words.title}</h1>
				<p className="mt-5 max-w-3xl text-lead text-muted">{words.lead}</p>
			</header>
			{cohorts.length > 0 ? (
				<ul className="mt-10 grid gap-5 md:mt-14 md:grid-cols-2">
					{cohorts.map((cohort) => (
						<li key={cohort.id}>
							<CohortTile cohort={cohort} level={2} />
						</li>
					))}
				</ul>
			) : (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			)}
			<div className="mt-10 max-w-reading text-muted text-small">
				<p>{words.privacy}</p>
				<p className="mt-3">
					<TextLink to="/jejak">{pages.tag.title}</TextLink>
				</p>
			</div>
		</div>
	)
}

export { ShopError as ErrorBoundary }
