import { Form } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Cart } from '#app/domain/cart/cart.ts'
import { provinceSlug } from '#app/domain/shipping/delivery.ts'
import type { Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { type Delivery, DeliveryEstimate } from './delivery-estimate.tsx'
import { Totals } from './totals.tsx'

interface Props {
	cart: Cart
	delivery: Delivery
	/** what sending costs at least, to the chosen province where one is chosen */
	fromSen: Sen | null
}

/** What the cart comes to, and the way on: closed while a line cannot be had as it stands. */
export function CartSummary({ cart, delivery, fromSen }: Props) {
	const { cart: words } = useCopy().storefront
	return (
		<Card title={words.summary} className="lg:sticky lg:top-6">
			<Totals words={words} itemsSen={cart.itemsSen} shippingSen={null} fromSen={fromSen} />
			<div className="mt-5 flex flex-col gap-4">
				<WayOn cart={cart} delivery={delivery} />
				<TextLink to="/produk" className="self-center text-small">
					{words.keepShopping}
				</TextLink>
			</div>
			<div className="mt-5 flex flex-col gap-4 border-line border-t pt-5">
				<DeliveryEstimate delivery={delivery} path="/keranjang" />
				<p className="text-caption text-muted">{words.kept}</p>
			</div>
		</Card>
	)
}

function WayOn({ cart, delivery: { province } }: Pick<Props, 'cart' | 'delivery'>) {
	const { cart: words } = useCopy().storefront
	const problems = cart.lines.flatMap((line) => line.problem ?? [])
	if (problems.some((problem) => problem !== 'price-changed')) {
		return <p className="rounded-patch bg-warn-soft px-4 py-3 text-small">{words.blocked}</p>
	}
	if (problems.length > 0) {
		return (
			<Form method="post" action="/keranjang">
				<Button size="large" wide name="intent" value="accept-prices">
					{words.acceptPrices}
				</Button>
			</Form>
		)
	}
	return (
		<LinkButton
			to={province ? `/checkout?provinsi=${provinceSlug(province)}` : '/checkout'}
			size="large"
			wide
		>
			{words.checkout}
		</LinkButton>
	)
}
