import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { copyOf } from '#app/copy/copy.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { LARGEST_QUANTITY } from '#app/domain/cart/cart.ts'
import type { ProductPage, Variant } from '#app/domain/catalogue/product.ts'
import { findProvince } from '#app/domain/shipping/delivery.ts'
import { type Parcel, parcelOf } from '#app/domain/shipping/parcel.ts'
import { publicAccess, sharedAccessBy } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { wholeNumber } from '#app/http/whole-number.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { localPath } from '#app/shared/local-path.ts'
import type { Sen } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import script from '#app/ui/islands/product.island.ts?island'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { BuyPanel } from '#app/ui/storefront/buy-panel.tsx'
import { Gallery } from '#app/ui/storefront/gallery.tsx'
import { IslandScript } from '#app/ui/storefront/island-script.tsx'
import { choicePath, type Offer } from '#app/ui/storefront/offer.ts'
import { BuyBar } from '#app/ui/storefront/offer-form.tsx'
import { OfferRetired } from '#app/ui/storefront/offer-retired.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { PieceFacts } from '#app/ui/storefront/piece-facts.tsx'
import { PriceShared } from '#app/ui/storefront/price-shared.tsx'
import { productPreview } from '#app/ui/storefront/product-preview.ts'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { breadcrumbData, type Place, productData } from '#app/ui/storefront/structured-data.ts'
import { cartCookie, cartTokenOf } from './cart-cookie.ts'
import { farthestShipping, lowestShipping } from './lowest-shipping.server.ts'
import { offerOf, readProduct, readSimilar } from './offer.server.ts'

const GONE = 410

const wishSchema = z.object({
	variantId: z.string().min(1).max(64),
	quantity: wholeNumber(1, LARGEST_QUANTITY),
})

export const handle: PageHandle = {
	title: (copy, data) => (data as Page | undefined)?.title ?? copy.common.errors.titles[404],
	unlisted: (data) => 'retired' in ((data as Page | undefined) ?? {}),
	tall: (data) => 'offer' in ((data as Page | undefined) ?? {}),
	picture(copy, data, language) {
		const product = (data as Partial<OfferPage> | undefined)?.offer?.product
		return product && productPreview(product, language, copy)
	},
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>
type OfferPage = Extract<Page, { offer: object }>

export const loader = reads(
	sharedAccessBy('provinsi', 'varian'),
	async ({ params, url, services, language }) => {
		const { db, clock, rates, settings } = services
		const { product, isRetired } = await readProduct(db, params.slug ?? '')
		const more = await readSimilar(db, product)
		const words = {
			title: inLanguage(product.name, language),
			description: inLanguage(product.summary, language),
		}
		if (isRetired) return data({ retired: product, more, ...words }, { status: GONE })
		const today = dateInMagetan(clock.now())
		const { searchParams } = url
		const offer = await offerOf(db, product, searchParams.get('varian'), today)
		const path = offer.chosen ? choicePath(product.slug, offer.chosen.sku) : ''
		return {
			offer,
			more,
			structured: structuredOf(offer, await farthestShipping(rates, largestOf(offer.variants)), {
				origin: settings.origin,
				language,
			}),
			fromSen: await lowestShipping(rates, largestOf(offer.chosen ? [offer.chosen] : [])),
			delivery: { province: findProvince(searchParams.get('provinsi')), today },
			page: {
				url: settings.origin + localPath(language, path),
				whatsapp: settings.contact.whatsapp,
			},
			...words,
		}
	},
)

/** The product and the way to it, for search engines. */
function structuredOf({ product, variants }: Offer, mostShippingSen: Sen | null, place: Place) {
	const copy = copyOf(place.language)
	const { nav, crafts } = copy.storefront
	return [
		productData(place, copy, product, { variants, mostShippingSen }),
		breadcrumbData(place, [
			{ label: nav.home, to: '/' },
			{ label: crafts[product.craft], to: `/produk?kerajinan=${product.craft}` },
			{ label: inLanguage(product.name, place.language) },
		]),
	]
}

/** One piece, as heavy and as large as any of these variants. */
function largestOf(variants: readonly Variant[]): Parcel {
	const parcels = variants.map((variant) => parcelOf([{ ...variant, quantity: 1 }]))
	return {
		grams: Math.max(0, ...parcels.map(({ grams }) => grams)),
		cubicCm: Math.max(0, ...parcels.map(({ cubicCm }) => cubicCm)),
	}
}

export const action = writes(publicAccess, async ({ request, form, services, responseHeaders }) => {
	const wish = parseForm(wishSchema, form)
	if (!('value' in wish)) throw unreadableInput()
	const { token } = await addToCart(services, cartTokenOf(request), wish.value)
	responseHeaders.append('set-cookie', cartCookie(services.settings, token))
	// Its own fragment, or the browser would keep the form's.
	return redirect(`/keranjang?${new URLSearchParams({ masuk: wish.value.variantId })}#isi`, 303)
})

export { structuredMeta as meta } from '#app/ui/storefront/structured-meta.ts'

export default function Product() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<div className="max-lg:[&_:is(a,button,select,input)]:scroll-mb-24">
			{'retired' in page ? (
				<div className="page-width pt-3 pb-8 md:pt-5">
					<Trail product={page.retired} />
					<RefusalNotice answer={answer} className="mt-4" />
					<OfferRetired product={page.retired} />
				</div>
			) : (
				<Offered page={page} answer={answer} />
			)}
			<Similar pieces={page.more} />
			{'offer' in page && page.offer.chosen && page.offer.chosen.available > 0 && (
				<BuyBar product={page.offer.product} chosen={page.offer.chosen} />
			)}
			<IslandScript src={script} />
		</div>
	)
}

function Offered({ page, answer }: { page: OfferPage; answer: ReturnType<typeof useAnswer> }) {
	const { offer, delivery, fromSen, more } = page
	return (
		<>
			<div className="page-width pt-3 pb-16 md:pt-5">
				<Trail product={offer.product} />
				<div className="mt-3 grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
					<Gallery
						name={inLanguage(offer.product.name, useLanguage())}
						pictures={offer.product.pictures}
					/>
					<BuyPanel
						offer={offer}
						delivery={delivery}
						fromSen={fromSen}
						more={more}
						page={page.page}
						answer={answer}
					/>
				</div>
			</div>
			<section className="later-on-phone-109/1 bg-sunken">
				<div className="page-width part grid items-start gap-x-16 gap-y-14 lg:grid-cols-2">
					<PieceFacts offer={offer} />
					<PriceShared offer={offer} />
				</div>
			</section>
		</>
	)
}

const useAnswer = () => useActionData<typeof action>()

function Trail({ product: { craft, name } }: { product: ProductPage }) {
	const { nav, crafts } = useCopy().storefront
	return (
		<Breadcrumbs
			label={nav.trail}
			crumbs={[
				{ label: nav.home, to: '/' },
				{ label: crafts[craft], to: `/produk?kerajinan=${craft}` },
				{ label: inLanguage(name, useLanguage()) },
			]}
		/>
	)
}

function Similar({ pieces }: { pieces: OfferPage['more'] }) {
	const { product: words } = useCopy().storefront
	if (pieces.length === 0) return null
	return (
		<section id="serupa" className="later-on-phone-38/2 page-width part">
			<SectionHeading title={words.more} />
			<PieceGrid pieces={pieces} />
		</section>
	)
}

export { ShopError as ErrorBoundary }
