import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { ProductPage } from '#app/domain/catalogue/product.ts'
import type { RefusalData } from '#app/http/refusal-response.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { choicePath, type StockedVariant } from './offer.ts'
import { quantityChoices } from './quantity-choices.ts'

const FORM = 'beli'

interface Props {
	product: ProductPage
	chosen: StockedVariant
	/** what the last attempt to buy was answered with */
	answer: RefusalData | undefined
}

/** How many, and into the cart. */
export function OfferForm({ product, chosen, answer }: Props) {
	const { product: words } = useCopy().storefront
	return (
		<Form
			id={FORM}
			method="post"
			// The fragment brings a refusal into view: the form stands far below the pictures.
			action={`${choicePath(product.slug, chosen.sku)}#${FORM}`}
			className="flex scroll-mt-6 flex-col gap-3"
		>
			<RefusalNotice answer={answer} />
			<input type="hidden" name="variantId" value={chosen.id} />
			<div className="flex items-end gap-3">
				{chosen.available > 1 ? (
					<SelectField
						id="jumlah"
						name="quantity"
						label={words.quantity}
						defaultValue="1"
						choices={quantityChoices(chosen.available)}
						className="w-24"
					/>
				) : (
					<input type="hidden" name="quantity" value="1" />
				)}
				<Button size="large" data-buy className="flex-1 max-sm:px-3 max-sm:text-small">
					<Icon name="bag" className="max-sm:hidden" />
					{words.add}
				</Button>
			</div>
		</Form>
	)
}

/**
 * The same at the foot of a phone, wherever one is on the page. It sticks there as long as the part
 * of the page it ends is in sight, sends the form above with its quantity, and is put away by the
 * island while that form is seen. The page's `scroll-mb` keeps what has the focus above it.
 */
export function BuyBar({ product, chosen }: Pick<Props, 'product' | 'chosen'>) {
	const { product: words } = useCopy().storefront
	const language = useLanguage()
	const name = inLanguage(product.name, language)
	return (
		<section
			data-part="bar"
			data-buy-bar
			aria-label={fill(words.buyBar, { name })}
			className="soon-on-phone-4 sticky bottom-0 z-10 flex items-center justify-between gap-4 border-line border-t bg-surface px-4 py-2.5 transition-transform duration-200 data-away:invisible data-away:translate-y-full lg:hidden"
		>
			<p className="min-w-0 leading-snug">
				<span className="block truncate font-semibold text-caption">{name}</span>
				<span className="figures font-bold">{formatRupiah(chosen.priceSen)}</span>{' '}
				<span className="text-caption text-muted">{inLanguage(chosen.label, language)}</span>
			</p>
			<Button form={FORM} className="shrink-0 max-sm:px-4">
				{words.addShort}
			</Button>
		</section>
	)
}
