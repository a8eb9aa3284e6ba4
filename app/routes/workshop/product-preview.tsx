import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { parcelOf } from '#app/domain/shipping/parcel.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { localPath } from '#app/shared/local-path.ts'
import { inLanguage } from '#app/shared/text.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { BuyPanel } from '#app/ui/storefront/buy-panel.tsx'
import { Gallery } from '#app/ui/storefront/gallery.tsx'
import { PieceFacts } from '#app/ui/storefront/piece-facts.tsx'
import { PriceShared } from '#app/ui/storefront/price-shared.tsx'
import { lowestShipping } from '../storefront/lowest-shipping.server.ts'
import { PricePlanForm } from './price-plan.tsx'
import { readPreview } from './read-preview.server.ts'

export const handle: PageHandle = {
	title: (copy) => copy.products.show.preview,
	unlisted: () => true,
}

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, url, services, language }) => {
		const { db, clock, rates, settings } = services
		const today = dateInMagetan(clock.now())
		const slug = params.slug ?? ''
		const preview = await readPreview(db, slug, url.searchParams, today)
		const { chosen } = preview.offer
		return {
			...preview,
			today,
			fromSen: chosen && (await lowestShipping(rates, parcelOf([{ ...chosen, quantity: 1 }]))),
			page: {
				url: settings.origin + localPath(language, `/produk/${slug}`),
				whatsapp: settings.contact.whatsapp,
			},
		}
	},
)

/** A product by the very pieces of the shop's page; nothing of the shop's can be pressed. */
export default function ProductPreview() {
	const { offer, today, fromSen, page } = useLoaderData<typeof loader>()
	const { products, office } = useCopy()
	const words = products.preview
	const name = inLanguage(offer.product.name, useLanguage()) || products.noName
	return (
		<>
			<PageHeader
				title={fill(words.title, { name })}
				lead={words.note}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: products.title, to: '/bengkel/produk' },
						{ label: name, to: `/bengkel/produk/${offer.product.slug}` },
						{ label: products.show.preview },
					],
				}}
				actions={
					<LinkButton tone="secondary" to={`/bengkel/produk/${offer.product.slug}`}>
						{words.back}
					</LinkButton>
				}
			/>
			<PricePlanForm />
			<div {...{ inert: '' }} className="border-line border-t pt-8">
				<div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
					<Gallery name={name} pictures={offer.product.pictures} />
					<BuyPanel
						offer={offer}
						delivery={{ province: null, today }}
						fromSen={fromSen}
						more={[]}
						page={page}
						answer={undefined}
					/>
				</div>
				<div className="mt-10 grid items-start gap-x-16 gap-y-14 lg:grid-cols-2">
					<PieceFacts offer={offer} />
					<PriceShared offer={offer} />
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
