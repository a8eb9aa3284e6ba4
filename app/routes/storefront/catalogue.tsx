import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type Craft, crafts } from '#app/domain/catalogue/product.ts'
import { listProducts } from '#app/domain/catalogue/products.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { shelve, soldOutLast } from '#app/ui/storefront/shelf.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

const FIRST_ROW = 4

export const handle: PageHandle = {
	title(copy, data) {
		const craft = (data as { craft?: Craft | null } | undefined)?.craft
		return craft ? copy.storefront.crafts[craft] : copy.storefront.catalogue.title
	},
}

export const loader = reads(publicAccess, async ({ url, services: { db }, language }) => {
	const asked = url.searchParams.get('kerajinan')
	const craft = crafts.find((known) => known === asked) ?? null
	const cards = await listProducts(db, craft ? { craft } : {})
	const stock = await availabilityOf(
		db,
		cards.flatMap((card) => card.variantIds),
	)
	return {
		craft,
		pieces: soldOutLast(shelve(cards, stock)),
		description: copyOf(language).storefront.catalogue.lead,
	}
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? [{ name: 'description', content: data.description }] : []

export default function Catalogue() {
	const { craft, pieces } = useLoaderData<typeof loader>()
	const { catalogue, crafts: names } = useCopy().storefront
	return (
		<div className="page-width pt-8 pb-20 md:pt-12">
			<h1 className="font-display text-heading">{craft ? names[craft] : catalogue.title}</h1>
			<p className="mt-2 text-lead text-muted">{catalogue.lead}</p>
			<div className="mt-6 mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 md:mb-10">
				<CraftFilter craft={craft} />
				<p className="text-muted text-small">{fill(catalogue.count, { count: pieces.length })}</p>
			</div>
			{pieces.length > 0 ? (
				<PieceGrid pieces={pieces} level={2} eagerCount={FIRST_ROW} />
			) : (
				<EmptyState
					title={catalogue.emptyTitle}
					action={<LinkButton to="/produk">{catalogue.emptyAction}</LinkButton>}
				>
					{catalogue.emptyText}
				</EmptyState>
			)}
		</div>
	)
}

function CraftFilter({ craft }: { craft: Craft | null }) {
	const { catalogue, nav } = useCopy().storefront
	const choices = [
		{ to: '/produk', label: nav.all, chosen: craft === null },
		...crafts.map((one) => ({
			to: `/produk?kerajinan=${one}`,
			label: nav[one],
			chosen: craft === one,
		})),
	]
	return (
		<nav aria-label={catalogue.filter}>
			<ul className="flex flex-wrap gap-2">
				{choices.map(({ to, label, chosen }) => (
					<li key={to}>
						<Link
							to={to}
							aria-current={chosen ? 'true' : undefined}
							className="inline-flex min-h-11 items-center rounded-round border-[1.5px] border-edge px-4 font-semibold text-small hover:border-ink aria-current:border-primary aria-current:bg-primary aria-current:text-on-primary"
						>
							{label}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

export { ShopError as ErrorBoundary }
