import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { acceptPrices } from '#app/domain/cart/accept-prices.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import { changeCartLine } from '#app/domain/cart/change-cart-line.server.ts'
import { newestPieces } from '#app/domain/catalogue/shelf/pieces.server.ts'
import type { ShelfPiece } from '#app/domain/catalogue/shelf.ts'
import { findProvince } from '#app/domain/shipping/delivery.ts'
import { parcelOf } from '#app/domain/shipping/parcel.ts'
import { publicAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import script from '#app/ui/islands/cart.island.ts?island'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { CartLineRow, lineId } from '#app/ui/storefront/cart-line-row.tsx'
import { CartNews } from '#app/ui/storefront/cart-news.tsx'
import { CartSummary } from '#app/ui/storefront/cart-summary.tsx'
import { IslandScript } from '#app/ui/storefront/island-script.tsx'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { cartCookie, cartTokenOf } from './cart-cookie.ts'
import { cartFormSchema, removedPath } from './cart-form.ts'
import { readRemoved } from './cart-news.server.ts'
import { lowestShipping } from './lowest-shipping.server.ts'

/** Something to begin with, below an empty cart. */
const SUGGESTIONS = 4

export const handle: PageHandle = { title: (copy) => copy.storefront.cart.title }

export const loader = reads(
	publicAccess,
	async ({ request, url: { searchParams }, services: { db, clock, rates } }) => {
		const cart = await readCart({ db }, cartTokenOf(request))
		const province = findProvince(searchParams.get('provinsi'))
		return {
			cart,
			added: searchParams.get('masuk'),
			removed: await readRemoved(db, searchParams, cart),
			suggestions: cart.lines.length === 0 ? await newestPieces(db, SUGGESTIONS) : [],
			fromSen: await lowestShipping(rates, parcelOf(cart.lines), province),
			delivery: {
				province,
				today: dateInMagetan(clock.now()),
			},
		}
	},
)

export const action = writes(publicAccess, async ({ request, form, services, responseHeaders }) => {
	const parsed = parseForm(cartFormSchema, form)
	if (!('value' in parsed)) throw unreadableInput()
	const change = parsed.value
	const token = cartTokenOf(request)
	if (change.intent === 'restore') {
		const cart = await addToCart(services, token, change)
		responseHeaders.append('set-cookie', cartCookie(services.settings, cart.token))
		return redirect(`/keranjang#${lineId(change.variantId)}`, 303)
	}
	if (token === null) return redirect('/keranjang', 303)
	if (change.intent === 'accept-prices') {
		await acceptPrices(services, token)
		return redirect('/checkout', 303)
	}
	const quantity = change.intent === 'remove' ? 0 : change.quantity
	await changeCartLine(services, token, { variantId: change.variantId, quantity })
	// The cart is kept for as long again, and so is what opens it.
	responseHeaders.append('set-cookie', cartCookie(services.settings, token))
	return redirect(
		change.intent === 'remove' ? removedPath(change) : `/keranjang#${lineId(change.variantId)}`,
		303,
	)
})

export default function CartPage() {
	const { cart, added, removed, suggestions, delivery, fromSen } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { cart: words } = useCopy().storefront
	return (
		<>
			<div className="page-width pt-8 pb-20 md:pt-12">
				<h1 className="font-display text-heading">{words.title}</h1>
				<RefusalNotice answer={answer} className="mt-6" />
				{!answer && <CartNews cart={cart} added={added} removed={removed} />}
				{cart.lines.length === 0 ? (
					<div className="mt-6">
						<EmptyState
							title={words.emptyTitle}
							action={<LinkButton to="/produk">{words.browse}</LinkButton>}
						>
							{words.emptyText}
						</EmptyState>
					</div>
				) : (
					<div className="mt-6 grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
						<ul className="divide-y divide-line border-line border-y">
							{cart.lines.map((line) => (
								<li key={line.variantId}>
									<CartLineRow line={line} />
								</li>
							))}
						</ul>
						<CartSummary cart={cart} delivery={delivery} fromSen={fromSen} />
					</div>
				)}
			</div>
			<Suggestions pieces={suggestions} />
			<IslandScript src={script} />
		</>
	)
}

function Suggestions({ pieces }: { pieces: readonly ShelfPiece[] }) {
	const { cart: words } = useCopy().storefront
	if (pieces.length === 0) return null
	return (
		<section className="page-width pb-20">
			<SectionHeading title={words.suggestions} />
			<PieceGrid pieces={pieces} />
		</section>
	)
}

export { ShopError as ErrorBoundary }
