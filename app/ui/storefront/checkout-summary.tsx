import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Cart } from '#app/domain/cart/cart.ts'
import { shippingRate } from '#app/domain/shipping/rate.ts'
import { add, formatRupiah, times } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Totals } from './totals.tsx'

/** What is being ordered, and the button that orders it. */
export function CheckoutSummary({ cart }: { cart: Cart }) {
	const { checkout: words } = useCopy().storefront
	const language = useLanguage()
	const totalSen = add(cart.itemsSen, shippingRate.priceSen)
	return (
		<Card
			title={words.summary}
			action={
				<TextLink to="/keranjang" className="text-small">
					{words.edit}
				</TextLink>
			}
			className="lg:sticky lg:top-6"
		>
			<ul className="mb-4 flex flex-col gap-4 border-line border-b pb-5">
				{cart.lines.map((line) => (
					<li key={line.variantId} className="flex gap-3 text-small">
						<Photo
							picture={line.picture}
							sizes="3.5rem"
							decorative
							className="size-14 shrink-0 rounded-patch object-cover"
						/>
						<span className="min-w-0 flex-1">
							<span className="block font-semibold leading-snug">
								{inLanguage(line.productName, language)}
							</span>
							<span className="block text-caption text-muted">
								{inLanguage(line.variantLabel, language)}
							</span>
							<span className="figures block text-caption text-muted">
								{line.quantity} × {formatRupiah(line.unitPriceSen)}
							</span>
						</span>
						<Money sen={times(line.unitPriceSen, line.quantity)} />
					</li>
				))}
			</ul>
			<Totals
				words={words}
				itemsSen={cart.itemsSen}
				shippingSen={shippingRate.priceSen}
				totalSen={totalSen}
			/>
			<Button size="large" wide className="mt-5" disabled={cart.lines.length === 0}>
				<Icon name="lock" />
				{fill(words.submit, { total: formatRupiah(totalSen) })}
			</Button>
			<p className="mt-4 text-caption text-muted">
				{words.held} {words.privacy}
			</p>
		</Card>
	)
}
