import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { piecesOfCohort } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { getCohort } from '#app/domain/workshop/cohorts.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { CohortFacts } from '#app/ui/storefront/cohort-facts.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { fabric, StillPicture, yarn } from '#app/ui/storefront/still-picture.tsx'

const MOST = 24

export const handle: PageHandle = {
	title: (copy, data) => (data as Page | undefined)?.title ?? copy.common.errors.titles[404],
}

type Page = Awaited<ReturnType<typeof loader>>

export const loader = reads(publicAccess, async ({ params, services: { db }, language }) => {
	const cohort = await getCohort(db, params.slug ?? '')
	return {
		cohort,
		pieces: await piecesOfCohort(db, cohort.slug, MOST),
		title: inLanguage(cohort.name, language),
		description: inLanguage(cohort.story, language).slice(0, 160),
	}
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? [{ name: 'description', content: data.description }] : []

export default function Cohort() {
	const { cohort, pieces } = useLoaderData<typeof loader>()
	const { cohort: words, nav, catalogue } = useCopy().storefront
	const language = useLanguage()
	const name = inLanguage(cohort.name, language)
	return (
		<>
			<div className="page-width pt-3 md:pt-5">
				<Breadcrumbs label={nav.trail} crumbs={[{ label: nav.home, to: '/' }, { label: name }]} />
			</div>
			<section className="page-width grid items-start gap-x-16 gap-y-8 pt-3 pb-16 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
				<div>
					<h1 className="font-display text-poster">{name}</h1>
					<p className="mt-6 max-w-reading whitespace-pre-line text-lead">
						{inLanguage(cohort.story, language)}
					</p>
					<p className="mt-5 max-w-reading text-muted text-small">{words.privacy}</p>
				</div>
				<StillPicture
					picture={cohort.programme.craft === 'keset' ? fabric : yarn}
					alt=""
					sizes="(min-width: 64rem) 32rem, 100vw"
					eager
					className="aspect-[4/3] w-full rounded-patch object-cover lg:aspect-square"
				/>
			</section>
			<Facts cohort={cohort} />
			<section className="page-width part">
				<SectionHeading title={words.works} />
				{pieces.length > 0 ? (
					<PieceGrid pieces={pieces} />
				) : (
					<EmptyState
						level={3}
						title={words.noWorks}
						action={<LinkButton to="/produk">{catalogue.emptyAction}</LinkButton>}
					/>
				)}
			</section>
		</>
	)
}

function Facts({ cohort }: Pick<Page, 'cohort'>) {
	const { cohort: words } = useCopy().storefront
	const language = useLanguage()
	return (
		<section className="bg-sunken">
			<div className="page-width part grid gap-x-16 gap-y-10 lg:grid-cols-2">
				<div>
					<h2 className="mb-6 font-display text-heading">{words.factsTitle}</h2>
					{cohort.publicFacts ? (
						<CohortFacts facts={cohort.publicFacts} />
					) : (
						<p className="max-w-reading text-muted">{words.tooFew}</p>
					)}
				</div>
				<DefinitionList
					items={[
						{ term: words.programme, detail: inLanguage(cohort.programme.name, language) },
						...(cohort.partner ? [{ term: words.partner, detail: cohort.partner.name }] : []),
						{ term: words.schedule, detail: inLanguage(cohort.schedule, language) },
						{ term: words.started, detail: <Day date={cohort.startedOn} /> },
					]}
				/>
			</div>
		</section>
	)
}

export { ShopError as ErrorBoundary }
