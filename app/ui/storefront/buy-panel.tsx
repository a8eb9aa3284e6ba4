import { Form, Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { shippingRate } from '#app/domain/shipping/rate.ts'
import type { RefusalData } from '#app/http/refusal-response.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { ShareBar } from '#app/ui/kit/share-bar.tsx'
import type { Offer, StockedVariant } from './offer.ts'
import { quantityChoices } from './quantity-choices.ts'
import { StockLine } from './stock-line.tsx'
import { waterfallParts } from './waterfall-parts.ts'

interface Props {
	offer: Offer
	/** what the last attempt to buy was answered with */
	answer: RefusalData | undefined
}

/** What it is, what it costs, how many there are, and the way into the cart. */
export function BuyPanel({ offer, answer }: Props) {
	const language = useLanguage()
	const { product, chosen, variants, shared } = offer
	return (
		<div className="flex flex-col gap-6 lg:sticky lg:top-6">
			<div>
				<h1 className="font-display text-heading">{inLanguage(product.name, language)}</h1>
				<p className="mt-3 text-lead text-muted">{inLanguage(product.summary, language)}</p>
			</div>
			{chosen && (
				<>
					<div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
						<p className="figures font-bold text-heading">{formatRupiah(chosen.priceSen)}</p>
						<StockLine available={chosen.available} oneOfAKind={product.oneOfAKind} />
					</div>
					{variants.length > 1 && <Choices offer={offer} chosen={chosen} />}
					<AddForm offer={offer} chosen={chosen} answer={answer} />
				</>
			)}
			<Promises />
			{shared && <MoneyTeaser offer={offer} />}
		</div>
	)
}

/** Each choice is a page of its own, so that its price, stock and sharing are always its own. */
function Choices({ offer, chosen }: { offer: Offer; chosen: StockedVariant }) {
	const copy = useCopy()
	const language = useLanguage()
	return (
		<nav aria-labelledby="pilihan">
			<h2 id="pilihan" className="mb-2 font-semibold text-small">
				{copy.storefront.product.choose}
			</h2>
			<ul className="flex flex-wrap gap-2">
				{offer.variants.map((variant) => (
					<li key={variant.id}>
						<Link
							to={choicePath(offer, variant)}
							aria-current={variant.id === chosen.id ? 'true' : undefined}
							className="flex min-h-12 flex-col justify-center rounded-patch border-[1.5px] border-edge bg-surface px-4 py-2 text-small hover:border-ink aria-current:border-primary aria-current:bg-info-soft"
						>
							<span className="font-semibold">{inLanguage(variant.label, language)}</span>
							<span className="figures text-caption text-muted">
								{formatRupiah(variant.priceSen)}
								{variant.available === 0 && ` · ${copy.storefront.stock.soldOut}`}
							</span>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

function choicePath({ product }: Offer, variant: StockedVariant): string {
	return `/produk/${product.slug}?varian=${encodeURIComponent(variant.sku)}`
}

function AddForm({ offer, chosen, answer }: Props & { chosen: StockedVariant }) {
	const { product: words, stock } = useCopy().storefront
	const another = offer.variants.some((variant) => variant.available > 0)
	if (chosen.available === 0) {
		return (
			<div id="beli" className="flex flex-col gap-3">
				<RefusalNotice answer={answer} />
				<p className="rounded-patch bg-sunken px-4 py-3.5 text-small">
					{offer.product.oneOfAKind ? stock.soldOut : stock.soldOutLong}
					{another && ` ${stock.otherChoice}`}
				</p>
			</div>
		)
	}
	return (
		<Form
			id="beli"
			method="post"
			// The fragment brings a refusal into view: the form stands far below the pictures.
			action={`${choicePath(offer, chosen)}#beli`}
			className="flex flex-col gap-3"
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
				<Button size="large" className="flex-1 max-sm:px-3 max-sm:text-small">
					<Icon name="bag" className="max-sm:hidden" />
					{words.add}
				</Button>
			</div>
		</Form>
	)
}

function Promises() {
	const { product } = useCopy().storefront
	return (
		<ul className="flex flex-col gap-2 text-muted text-small">
			<li className="flex gap-3">
				<Icon name="parcel" className="mt-0.5 shrink-0" />
				{fill(product.delivery, { price: formatRupiah(shippingRate.priceSen) })}
			</li>
			<li className="flex gap-3">
				<Icon name="clock" className="mt-0.5 shrink-0" />
				{product.complaint}
			</li>
		</ul>
	)
}

function MoneyTeaser({ offer: { shared } }: { offer: Offer }) {
	const { money } = useCopy().storefront
	if (!shared) return null
	return (
		<a
			href="#uang"
			className="group flex flex-col gap-2.5 border-line border-t pt-5 font-semibold text-small"
		>
			<span className="flex items-center justify-between">
				<span className="group-hover:underline group-hover:underline-offset-4">{money.title}</span>
				<Icon name="arrow-right" size={18} className="rotate-90" />
			</span>
			<ShareBar parts={waterfallParts(shared.waterfall)} className="h-4 w-full" />
		</a>
	)
}
