import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { acceptPrices } from '#app/domain/cart/accept-prices.server.ts'
import { type Cart, LARGEST_QUANTITY } from '#app/domain/cart/cart.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import { changeCartLine } from '#app/domain/cart/change-cart-line.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { CartLineRow } from '#app/ui/storefront/cart-line-row.tsx'
import { CartSummary } from '#app/ui/storefront/cart-summary.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { cartTokenOf } from './cart-cookie.ts'

const changeSchema = z.discriminatedUnion('intent', [
	z.object({
		intent: z.literal('change'),
		variantId: z.string().min(1).max(64),
		quantity: z.coerce.number().int().min(0).max(LARGEST_QUANTITY),
	}),
	z.object({ intent: z.literal('remove'), variantId: z.string().min(1).max(64) }),
	z.object({ intent: z.literal('accept-prices') }),
])

export const handle: PageHandle = { title: (copy) => copy.storefront.cart.title }

export const loader = reads(publicAccess, async ({ request, url, services: { db } }) => ({
	cart: await readCart({ db }, cartTokenOf(request)),
	added: url.searchParams.get('masuk'),
}))

export const action = writes(publicAccess, async ({ request, form, services }) => {
	const change = parseForm(changeSchema, form)
	if (!('value' in change)) throw unreadableInput()
	const token = cartTokenOf(request)
	if (token === null) return redirect('/keranjang', 303)
	if (change.value.intent === 'accept-prices') {
		await acceptPrices(services, token)
		return redirect('/checkout', 303)
	}
	const quantity = change.value.intent === 'remove' ? 0 : change.value.quantity
	await changeCartLine(services, token, { variantId: change.value.variantId, quantity })
	return redirect('/keranjang', 303)
})

export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export default function CartPage() {
	const { cart, added } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { cart: words } = useCopy().storefront
	return (
		<div className="page-width pt-8 pb-20 md:pt-12">
			<h1 className="font-display text-heading">{words.title}</h1>
			<RefusalNotice answer={answer} className="mt-6" />
			{cart.lines.length === 0 ? (
				<EmptyState
					title={words.emptyTitle}
					action={<LinkButton to="/produk">{words.browse}</LinkButton>}
				>
					{words.emptyText}
				</EmptyState>
			) : (
				<>
					<Added cart={cart} variantId={added} />
					<div className="mt-6 grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
						<ul className="divide-y divide-line border-line border-y">
							{cart.lines.map((line) => (
								<li key={line.variantId}>
									<CartLineRow line={line} />
								</li>
							))}
						</ul>
						<CartSummary cart={cart} />
					</div>
				</>
			)}
		</div>
	)
}

/** Says what has just been put in; an id in the address that is not in the cart says nothing. */
function Added({ cart, variantId }: { cart: Cart; variantId: string | null }) {
	const { cart: words } = useCopy().storefront
	const language = useLanguage()
	const line = cart.lines.find((one) => one.variantId === variantId)
	if (!line) return null
	return (
		<Notice tone="good" announce className="mt-6">
			{fill(words.added, { name: inLanguage(line.productName, language) })}
		</Notice>
	)
}

export { ShopError as ErrorBoundary }
