import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { ShelfPiece } from '#app/domain/catalogue/shelf.ts'
import type { RefusalData } from '#app/http/refusal-response.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { ShareBar } from '#app/ui/kit/share-bar.tsx'
import { type Delivery, DeliveryEstimate } from './delivery-estimate.tsx'
import { choicePath, type Offer, type StockedVariant } from './offer.ts'
import { OfferForm } from './offer-form.tsx'
import { OfferSoldOut } from './offer-sold-out.tsx'
import { AskAndShare, type SharedPage } from './share-links.tsx'
import { StockLine } from './stock-line.tsx'
import { waterfallParts } from './waterfall-parts.ts'

interface Props {
	offer: Offer
	delivery: Delivery
	/** what sending one of them costs at least; null when that is not known */
	fromSen: Sen | null
	/** what could be had instead */
	more: readonly ShelfPiece[]
	page: SharedPage
	/** what the last attempt to buy was answered with */
	answer: RefusalData | undefined
}

/** What it is, what it costs, how many there are, and the way into the cart. */
export function BuyPanel(props: Props) {
	const language = useLanguage()
	const { product, chosen } = props.offer
	return (
		<div data-part="panel" className="fields-on-phone-60/1 lg:sticky lg:top-6">
			<div className="flex flex-col gap-6">
				<div>
					<h1 className="font-display text-heading">{inLanguage(product.name, language)}</h1>
					<p className="mt-3 text-lead text-muted">{inLanguage(product.summary, language)}</p>
				</div>
				{chosen && (
					<div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
						<p className="figures font-bold text-heading">{formatRupiah(chosen.priceSen)}</p>
						<StockLine available={chosen.available} oneOfAKind={product.oneOfAKind} />
					</div>
				)}
				<WayToBuy {...props} />
			</div>
		</div>
	)
}

/** Which of it, how many, and what one asks before; on a phone in a picture of its own. */
function WayToBuy({ offer, delivery, fromSen, more, page, answer }: Props) {
	const { product, chosen, variants, shared } = offer
	return (
		<div className="fields-on-phone-42/1">
			<div className="flex flex-col gap-6">
				{chosen && variants.length > 1 && (
					<Choices offer={offer} chosen={chosen} province={delivery.province} />
				)}
				{chosen && chosen.available > 0 && (
					<OfferForm product={product} chosen={chosen} answer={answer} />
				)}
				{chosen && chosen.available <= 0 && (
					<OfferSoldOut {...{ offer, chosen, more, answer }} province={delivery.province} />
				)}
				<div className="fields-on-phone-33/5">
					<div className="flex flex-col gap-6">
						{chosen && chosen.available > 0 && (
							<DeliveryEstimate
								delivery={delivery}
								path={`/produk/${product.slug}`}
								hidden={{ varian: chosen.sku }}
							/>
						)}
						<Promises fromSen={fromSen} />
						{shared && <MoneyTeaser offer={offer} />}
						<AskAndShare offer={offer} page={page} />
					</div>
				</div>
			</div>
		</div>
	)
}

/** Each choice is a page of its own, so that its price, stock and sharing are always its own. */
function Choices({
	offer: { product, variants },
	chosen,
	province,
}: {
	offer: Offer
	chosen: StockedVariant
	province: Delivery['province']
}) {
	const copy = useCopy()
	const language = useLanguage()
	return (
		<nav aria-labelledby="pilihan">
			<h2 id="pilihan" className="mb-2 font-semibold text-small">
				{copy.storefront.product.choose}
			</h2>
			<ul className="flex flex-wrap gap-2">
				{variants.map((variant) => (
					<li key={variant.id}>
						<Link
							// The fragment keeps the choice in sight where the page is loaded anew.
							to={`${choicePath(product.slug, variant.sku, province)}#pilihan`}
							data-swap
							aria-current={variant.id === chosen.id ? 'true' : undefined}
							className="flex min-h-12 flex-col justify-center rounded-patch border-[1.5px] border-edge bg-surface px-4 py-2 text-small hover:border-ink aria-current:border-primary aria-current:bg-info-soft"
						>
							<span
								className={classes(
									'font-semibold',
									variant.available === 0 && 'text-muted line-through',
								)}
							>
								{inLanguage(variant.label, language)}
							</span>
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

function Promises({ fromSen }: Pick<Props, 'fromSen'>) {
	const { product } = useCopy().storefront
	return (
		<ul className="flex flex-col gap-2 text-muted text-small">
			<li className="flex gap-3">
				<Icon name="parcel" className="mt-0.5 shrink-0" />
				{fromSen === null
					? product.deliveryUnknown
					: fill(product.delivery, { price: formatRupiah(fromSen) })}
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
			<ShareBar
				parts={waterfallParts(shared.waterfall, shared.extraFoodSen)}
				className="h-4 w-full"
			/>
		</a>
	)
}
