import { useLoaderData } from '@remix-run/react'
import { copyOf } from '#app/copy/copy.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { newestPieces } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { publicFigures } from '#app/domain/savings/savings.server.ts'
import { listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { CohortTile } from '#app/ui/storefront/cohort-tile.tsx'
import { CraftQuilt } from '#app/ui/storefront/craft-quilt.tsx'
import { FiguresBand } from '#app/ui/storefront/figures-band.tsx'
import { Hero } from '#app/ui/storefront/hero.tsx'
import { MoneySteps } from '#app/ui/storefront/money-steps.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { Questions } from '#app/ui/storefront/questions.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { shopData } from '#app/ui/storefront/structured-data.ts'
import { WorkedExample } from '#app/ui/storefront/worked-example.tsx'
import { readExample } from './offer.server.ts'

const NEWEST = 8

export const handle: PageHandle = {
	title: (copy) => copy.storefront.home.title,
	tall: (data) => data !== undefined,
}

export const loader = reads(
	sharedAccess,
	async ({ services: { db, clock, settings }, language }) => {
		const copy = copyOf(language)
		const newest = await newestPieces(db, NEWEST)
		const example = newest.find((piece) => piece.available > 0)
		const today = dateInMagetan(clock.now())
		const shared = example && (await readExample(db, example.card.id, today))
		return {
			newest,
			example: shared ? { name: example.card.name, ...shared } : null,
			cohorts: await listCohorts(db),
			figures: await publicFigures(db),
			description: copy.storefront.home.lead,
			structured: [shopData({ origin: settings.origin, language }, copy, settings.contact)],
		}
	},
)

export { structuredMeta as meta } from '#app/ui/storefront/structured-meta.ts'

export default function Home() {
	const { example, figures } = useLoaderData<typeof loader>()
	return (
		<>
			<Hero />
			<Newest />
			<CraftQuilt />
			<MoneySteps />
			<WorkedExample example={example} />
			<FiguresBand figures={figures} />
			<Cohorts />
			<Questions />
		</>
	)
}

function Newest() {
	const { newest } = useLoaderData<typeof loader>()
	const { home } = useCopy().storefront
	const isEmpty = newest.length === 0
	return (
		<section className="later-on-phone-75/0 page-width part" aria-labelledby="terbaru">
			<SectionHeading
				id="terbaru"
				title={home.newTitle}
				lead={isEmpty ? undefined : home.newLead}
				action={
					!isEmpty && (
						<TextLink to="/produk" className="font-semibold text-small">
							{home.seeAll}
						</TextLink>
					)
				}
			/>
			{isEmpty ? (
				<EmptyState level={3} title={home.nothingYet}>
					{home.nothingYetText}
				</EmptyState>
			) : (
				<PieceGrid pieces={newest} />
			)}
		</section>
	)
}

function Cohorts() {
	const { cohorts } = useLoaderData<typeof loader>()
	const { home } = useCopy().storefront
	return (
		<section
			id="angkatan"
			className="later-on-phone-53/4 page-width part scroll-mt-4"
			aria-labelledby="angkatan-judul"
		>
			<SectionHeading
				id="angkatan-judul"
				title={home.cohortsTitle}
				lead={home.cohortsLead}
				action={
					cohorts.length > 0 && (
						<TextLink to="/angkatan" className="font-semibold text-small">
							{home.cohortsAll}
						</TextLink>
					)
				}
			/>
			{cohorts.length > 0 ? (
				<ul className="grid gap-6 md:grid-cols-2">
					{cohorts.map((cohort) => (
						<li key={cohort.id}>
							<CohortTile cohort={cohort} />
						</li>
					))}
				</ul>
			) : (
				<EmptyState level={3} title={home.cohortsNothing} />
			)}
		</section>
	)
}

export { ShopError as ErrorBoundary }
