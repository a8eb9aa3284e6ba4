import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { BuyPanel } from '#app/ui/storefront/buy-panel.tsx'
import { Gallery } from '#app/ui/storefront/gallery.tsx'
import type { Offer } from '#app/ui/storefront/offer.ts'
import { PieceFacts } from '#app/ui/storefront/piece-facts.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.products.show.preview,
	unlisted: () => true,
}

export const loader = reads(surfaces.workshop.access, async ({ params, services }) => {
	const { db, clock, settings } = services
	const { product } = await getEdition(db, params.slug ?? '')
	const stock = await availabilityOf(
		db,
		product.variants.map(({ id }) => id),
	)
	const variants = product.variants.map((variant) => ({
		...variant,
		available: stock.get(variant.id)?.available ?? 0,
	}))
	const [chosen = null] = variants
	const offer: Offer = { product, variants, chosen, origin: null, shared: null }
	return {
		offer,
		today: dateInMagetan(clock.now()),
		page: { url: settings.origin, whatsapp: settings.contact.whatsapp },
	}
})

/** A product by the very pieces of the shop's page; nothing on it can be pressed. */
export default function ProductPreview() {
	const { offer, today, page } = useLoaderData<typeof loader>()
	const words = useCopy().products.preview
	const name = inLanguage(offer.product.name, useLanguage())
	return (
		<>
			<Notice title={fill(words.title, { name })} className="mb-4">
				{words.note}
			</Notice>
			<LinkButton tone="secondary" to={`/bengkel/produk/${offer.product.slug}`} className="mb-6">
				{words.back}
			</LinkButton>
			<div {...{ inert: '' }}>
				<div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
					<Gallery name={name} pictures={offer.product.pictures} />
					<BuyPanel
						offer={offer}
						delivery={{ province: null, today }}
						fromSen={null}
						more={[]}
						page={page}
						answer={undefined}
					/>
				</div>
				<div className="mt-10">
					<PieceFacts offer={offer} />
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
