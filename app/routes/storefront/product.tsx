import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { LARGEST_QUANTITY } from '#app/domain/cart/cart.ts'
import { listProducts } from '#app/domain/catalogue/products.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { BuyPanel } from '#app/ui/storefront/buy-panel.tsx'
import { Gallery } from '#app/ui/storefront/gallery.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { PieceFacts } from '#app/ui/storefront/piece-facts.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { shelve, soldOutLast } from '#app/ui/storefront/shelf.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { Waterfall } from '#app/ui/storefront/waterfall.tsx'
import { waterfallParts } from '#app/ui/storefront/waterfall-parts.ts'
import { cartCookie, cartTokenOf } from './cart-cookie.ts'
import { readOffer } from './offer.server.ts'

const MORE = 4

const wishSchema = z.object({
	variantId: z.string().min(1).max(64),
	quantity: z.coerce.number().int().min(1).max(LARGEST_QUANTITY),
})

export const handle: PageHandle = {
	title: (copy, data) => (data as Page | undefined)?.title ?? copy.common.errors.titles[404],
}

type Page = Awaited<ReturnType<typeof loader>>

export const loader = reads(
	publicAccess,
	async ({ params, url, services: { db, clock }, language }) => {
		const sku = url.searchParams.get('varian')
		const offer = await readOffer(db, params.slug ?? '', sku, clock.now())
		const { product } = offer
		const others = (await listProducts(db, { craft: product.craft })).filter(
			(card) => card.id !== product.id,
		)
		const stock = await availabilityOf(
			db,
			others.flatMap((card) => card.variantIds),
		)
		return {
			offer,
			more: soldOutLast(shelve(others, stock)).slice(0, MORE),
			title: inLanguage(product.name, language),
			description: inLanguage(product.summary, language),
		}
	},
)

export const action = writes(publicAccess, async ({ request, form, services, responseHeaders }) => {
	const wish = parseForm(wishSchema, form)
	if (!('value' in wish)) throw unreadableInput()
	const { token } = await addToCart(services, cartTokenOf(request), wish.value)
	responseHeaders.append('set-cookie', cartCookie(services.settings, token))
	return redirect(`/keranjang?${new URLSearchParams({ masuk: wish.value.variantId })}`, 303)
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? [{ name: 'description', content: data.description }] : []

export default function Product() {
	const { offer, more } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { nav, crafts, product: words } = useCopy().storefront
	const name = inLanguage(offer.product.name, useLanguage())
	const { craft } = offer.product
	return (
		<>
			<div className="page-width pt-3 pb-16 md:pt-5">
				<Breadcrumbs
					label={nav.trail}
					crumbs={[
						{ label: nav.home, to: '/' },
						{ label: crafts[craft], to: `/produk?kerajinan=${craft}` },
						{ label: name },
					]}
				/>
				<div className="mt-3 grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
					<Gallery name={name} pictures={offer.product.pictures} />
					<BuyPanel offer={offer} answer={answer} />
				</div>
			</div>
			<section className="bg-sunken">
				<div className="page-width part grid items-start gap-x-16 gap-y-14 lg:grid-cols-2">
					<PieceFacts offer={offer} />
					<Shared offer={offer} />
				</div>
			</section>
			{more.length > 0 && (
				<section className="page-width part">
					<SectionHeading title={words.more} />
					<PieceGrid pieces={more} />
				</section>
			)}
		</>
	)
}

/** «Ke mana uang Anda»: the price of the piece in hand and who gets which rupiah of it. */
function Shared({ offer: { shared } }: Pick<Page, 'offer'>) {
	const { money } = useCopy().storefront
	if (!shared) return null
	return (
		<section
			id="uang"
			aria-labelledby="uang-judul"
			className="scroll-mt-6 rounded-patch border border-line bg-surface p-5 sm:p-8"
		>
			<h2 id="uang-judul" className="font-display text-heading">
				{money.title}
			</h2>
			<p className="mt-2 mb-6 text-muted">
				{fill(money.lead, { price: formatRupiah(shared.priceSen) })}
			</p>
			<Waterfall
				totalSen={shared.priceSen}
				parts={waterfallParts(shared.waterfall)}
				rules={[shared.rule]}
			/>
		</section>
	)
}

export { ShopError as ErrorBoundary }
