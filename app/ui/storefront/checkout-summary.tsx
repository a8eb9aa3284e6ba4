import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Cart } from '#app/domain/cart/cart.ts'
import { formatRupiah, type Sen, times } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { OfferedServices } from './checkout-answer.ts'
import { ABROAD, AT_HOME } from './checkout-group.tsx'
import { CheckoutTotals } from './checkout-totals.tsx'

interface Props {
	cart: Cart
	/** the services that go to the address, once it is known */
	offer: OfferedServices | null
	/** what sending costs at least */
	fromSen: Sen | null
}

/** What is being ordered, and the button that orders it. */
export function CheckoutSummary({ cart, offer, fromSen }: Props) {
	const { checkout: words, delivery } = useCopy().storefront
	const language = useLanguage()
	const isOffered = offer !== null && offer.quotes.length > 0
	const wordsTo = (isAbroad: boolean) =>
		isOffered && offer.isAbroad === isAbroad ? delivery.pay : delivery.goOn
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
			<CheckoutTotals itemsSen={cart.itemsSen} offer={offer} fromSen={fromSen} />
			<Button size="large" wide className="mt-5" disabled={cart.lines.length === 0}>
				<Icon name="lock" />
				<span className={AT_HOME}>{wordsTo(false)}</span>
				<span className={ABROAD}>{wordsTo(true)}</span>
				<span className="hidden group-has-[#delivery-counter:checked]:inline">{delivery.pay}</span>
			</Button>
			<p className="mt-4 text-caption text-muted">
				{words.held} {words.privacy}
			</p>
		</Card>
	)
}
