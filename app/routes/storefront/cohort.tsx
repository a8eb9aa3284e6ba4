import { useLoaderData } from '@remix-run/react'
import { copyOf } from '#app/copy/copy.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { piecesOfCohort } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { cohortFigures } from '#app/domain/savings/cohort-figures.server.ts'
import { getCohort } from '#app/domain/workshop/cohorts.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { CohortDiary } from '#app/ui/storefront/cohort-diary.tsx'
import { CohortFiguresBand } from '#app/ui/storefront/cohort-figures-band.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { fabric, StillPicture, yarn } from '#app/ui/storefront/still-picture.tsx'
import { breadcrumbData, itemListData } from '#app/ui/storefront/structured-data.ts'

const MOST_PIECES = 12

export const handle: PageHandle = {
	title: (copy, data) => (data as Page | undefined)?.title ?? copy.common.errors.titles[404],
	tall: (data) => data !== undefined,
}

type Page = Awaited<ReturnType<typeof loader>>

export const loader = reads(
	sharedAccess,
	async ({ params, services: { db, settings }, language }) => {
		const { latestBatches, ...cohort } = await getCohort(db, params.slug ?? '')
		const figures = cohort.publicFacts ? await cohortFigures(db, cohort.id) : null
		const pieces = await piecesOfCohort(db, cohort.slug, MOST_PIECES)
		const place = { origin: settings.origin, language }
		const { cohort: words, nav } = copyOf(language).storefront
		const title = inLanguage(cohort.name, language)
		const offers = await offersOf(db, [...new Set(latestBatches.map((batch) => batch.variantId))])
		return {
			cohort,
			figures,
			batches: latestBatches.flatMap(({ code, workDate, variantId }) => {
				const offer = offers.get(variantId)
				return offer ? [{ code, workDate, name: offer.productName, label: offer.label }] : []
			}),
			pieces,
			title,
			structured: [
				breadcrumbData(place, [
					{ label: nav.home, to: '/' },
					{ label: words.title, to: '/angkatan' },
					{ label: title },
				]),
				itemListData(
					place,
					words.works,
					pieces.map(({ card }) => card),
				),
			],
			description: firstSentences(inLanguage(cohort.story, language)),
		}
	},
)

export { structuredMeta as meta } from '#app/ui/storefront/structured-meta.ts'

const LONGEST_DESCRIPTION = 160

/** As many whole words as a search engine shows. */
function firstSentences(story: string): string {
	if (story.length <= LONGEST_DESCRIPTION) return story
	const cut = story.slice(0, LONGEST_DESCRIPTION)
	return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

/** A group of makers: its story, its figures, what it has been doing, and what it has made. */
export default function Cohort() {
	const { cohort, figures, batches, pieces } = useLoaderData<typeof loader>()
	const { cohort: words, catalogue } = useCopy().storefront
	return (
		<>
			<Head cohort={cohort} />
			<CohortFiguresBand facts={cohort.publicFacts} figures={figures} />
			<section className="later-on-phone-55/1 page-width part">
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
			<CohortDiary sessions={cohort.latestSessions} batches={batches} />
			<PenNames names={cohort.penNames} />
		</>
	)
}

function Head({ cohort }: Pick<Page, 'cohort'>) {
	const { cohort: words, nav } = useCopy().storefront
	const language = useLanguage()
	const name = inLanguage(cohort.name, language)
	const story = inLanguage(cohort.story, language)
	const { programme, partner, schedule, startedOn } = cohort
	return (
		<div className="page-width pt-3 pb-14 md:pt-5 md:pb-20">
			<Breadcrumbs
				label={nav.trail}
				crumbs={[
					{ label: nav.home, to: '/' },
					{ label: words.title, to: '/angkatan' },
					{ label: name },
				]}
			/>
			<div className="mt-4 grid items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
				<div>
					<h1 className="font-display text-poster">{name}</h1>
					{story !== '' && (
						<p className="mt-6 max-w-reading whitespace-pre-line text-lead">{story}</p>
					)}
					<div className="mt-8 max-w-reading border-line border-y">
						<DefinitionList
							items={[
								{ term: words.programme, detail: inLanguage(programme.name, language) },
								...(partner ? [{ term: words.partner, detail: partner.name }] : []),
								{ term: words.schedule, detail: inLanguage(schedule, language) },
								{ term: words.started, detail: <Day date={startedOn} /> },
							]}
						/>
					</div>
					<p className="mt-5 max-w-reading text-muted text-small">{words.privacy}</p>
				</div>
				<StillPicture
					picture={programme.craft === 'keset' ? fabric : yarn}
					alt=""
					sizes="(min-width: 64rem) 32rem, 100vw"
					eager
					className="aspect-[4/3] w-full rounded-patch object-cover lg:aspect-square"
				/>
			</div>
		</div>
	)
}

function PenNames({ names }: { names: readonly string[] }) {
	const { cohort: words } = useCopy().storefront
	if (names.length === 0) return null
	return (
		<section className="later-on-phone-17/3 page-width part" aria-labelledby="nama-pena">
			<h2 id="nama-pena" className="font-display text-heading">
				{words.penNamesTitle}
			</h2>
			<p className="mt-2 max-w-reading text-muted">{words.penNames}</p>
			<ul className="mt-6 flex flex-wrap gap-3">
				{names.map((name) => (
					<li key={name} className="sewn rounded-patch bg-sunken px-6 py-4 font-display text-title">
						{name}
					</li>
				))}
			</ul>
		</section>
	)
}

export { ShopError as ErrorBoundary }
