import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listProducts } from '#app/domain/catalogue/products.server.ts'
import { publicFigures } from '#app/domain/savings/savings.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { listCohorts } from '#app/domain/workshop/cohorts.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { CohortTile } from '#app/ui/storefront/cohort-tile.tsx'
import { CraftQuilt } from '#app/ui/storefront/craft-quilt.tsx'
import { FiguresBand } from '#app/ui/storefront/figures-band.tsx'
import { Hero } from '#app/ui/storefront/hero.tsx'
import { MoneySteps } from '#app/ui/storefront/money-steps.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { newestFirst, shelve } from '#app/ui/storefront/shelf.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { Waterfall } from '#app/ui/storefront/waterfall.tsx'
import { waterfallParts } from '#app/ui/storefront/waterfall-parts.ts'
import { readOffer } from './offer.server.ts'

const NEWEST = 8

export const handle: PageHandle = { title: (copy) => copy.storefront.home.title }

export const loader = reads(publicAccess, async ({ services: { db, clock }, language }) => {
	const cards = await listProducts(db)
	const stock = await availabilityOf(
		db,
		cards.flatMap((card) => card.variantIds),
	)
	const newest = newestFirst(shelve(cards, stock)).slice(0, NEWEST)
	const example = newest.find((piece) => piece.available > 0)
	return {
		newest,
		example: example ? await readOffer(db, example.card.slug, null, clock.now()) : null,
		cohorts: await listCohorts(db),
		figures: await publicFigures(db),
		description: copyOf(language).storefront.home.lead,
	}
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? [{ name: 'description', content: data.description }] : []

export default function Home() {
	const { newest, example, cohorts, figures } = useLoaderData<typeof loader>()
	const { home } = useCopy().storefront
	return (
		<>
			<Hero />
			<section className="page-width part">
				<SectionHeading
					title={home.newTitle}
					lead={home.newLead}
					action={
						<TextLink to="/produk" className="font-semibold text-small">
							{home.seeAll}
						</TextLink>
					}
				/>
				{newest.length > 0 ? (
					<PieceGrid pieces={newest} />
				) : (
					<EmptyState level={3} title={home.nothingYet} />
				)}
			</section>
			<CraftQuilt />
			<section id="uang" className="page-width part scroll-mt-4">
				<div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-2">
					<MoneySteps />
					{example && <Example offer={example} />}
				</div>
			</section>
			<FiguresBand figures={figures} />
			<section id="angkatan" className="page-width part scroll-mt-4">
				<SectionHeading title={home.cohortsTitle} lead={home.cohortsLead} />
				<ul className="grid gap-5 md:grid-cols-2">
					{cohorts.map((cohort) => (
						<li key={cohort.id}>
							<CohortTile cohort={cohort} />
						</li>
					))}
				</ul>
			</section>
		</>
	)
}

type Offer = Awaited<ReturnType<typeof readOffer>>

/** A real piece on the shelf, to show what its price does. */
function Example({ offer: { product, shared } }: { offer: Offer }) {
	const { home } = useCopy().storefront
	const language = useLanguage()
	if (!shared) return null
	return (
		<div className="rounded-patch border border-line bg-surface p-5 sm:p-8">
			<p className="mb-5 text-lead">
				{fill(home.moneyLead, {
					product: inLanguage(product.name, language),
					price: formatRupiah(shared.priceSen),
				})}
			</p>
			<Waterfall
				totalSen={shared.priceSen}
				parts={waterfallParts(shared.waterfall)}
				rules={[shared.rule]}
			/>
		</div>
	)
}

export { ShopError as ErrorBoundary }
