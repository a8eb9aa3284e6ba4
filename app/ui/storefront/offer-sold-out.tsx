import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { ShelfPiece } from '#app/domain/catalogue/shelf.ts'
import type { Province } from '#app/domain/shipping/province.ts'
import type { RefusalData } from '#app/http/refusal-response.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Photo } from '#app/ui/kit/photo.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { choicePath, type Offer, type StockedVariant } from './offer.ts'
import { priceWords } from './price-words.ts'

const MOST = 3

interface Props {
	offer: Offer
	chosen: StockedVariant
	more: readonly ShelfPiece[]
	/** where it would be sent to, when that was asked */
	province: Province | null
	/** what the last attempt to buy was answered with, when it was sold while somebody looked */
	answer: RefusalData | undefined
}

/** What there is instead of a button when none is left: other choices, then what is like it. */
export function OfferSoldOut({ offer, chosen, more, province, answer }: Props) {
	const { stock } = useCopy().storefront
	const language = useLanguage()
	const { product, variants } = offer
	const others = variants.filter((variant) => variant.available > 0)
	const similar = more.filter((piece) => piece.available > 0).slice(0, MOST)
	const named = [product.name, ...(variants.length > 1 ? [chosen.label] : [])]
	const name = named.map((text) => inLanguage(text, language)).join(', ')
	return (
		<div id="beli" className="flex scroll-mt-6 flex-col gap-4">
			<RefusalNotice answer={answer} />
			<div className="flex flex-col gap-4 rounded-patch bg-sunken p-4 text-small">
				<div>
					<p className="font-semibold">{fill(stock.soldOutTitle, { name })}</p>
					<p className="text-muted">
						{product.oneOfAKind ? stock.soldOutForGood : stock.soldOutLong}
					</p>
				</div>
				{others.length > 0 && (
					<Instead title={stock.otherChoice}>
						{others.map((variant) => (
							<li key={variant.id}>
								<TextLink
									to={`${choicePath(product.slug, variant.sku, province)}#pilihan`}
									data-swap
									className="inline-block py-1 font-semibold"
								>
									{inLanguage(variant.label, language)}, {formatRupiah(variant.priceSen)}
								</TextLink>
							</li>
						))}
					</Instead>
				)}
				{similar.length > 0 && (
					<Instead title={stock.similar}>
						{similar.map((piece) => (
							<Similar key={piece.card.id} piece={piece} />
						))}
					</Instead>
				)}
				<TextLink to={`/produk?kerajinan=${product.craft}`} className="self-start py-1">
					{stock.allLeft}
				</TextLink>
			</div>
		</div>
	)
}

function Instead({ title, children }: { title: string; children: ReactNode }) {
	return (
		<div>
			<p className="mb-1.5">{title}</p>
			<ul className="flex flex-col gap-2">{children}</ul>
		</div>
	)
}

function Similar({ piece: { card } }: { piece: ShelfPiece }) {
	const copy = useCopy()
	const language = useLanguage()
	return (
		<li>
			<Link
				to={`/produk/${card.slug}`}
				className="group flex items-center gap-3 rounded-patch bg-surface p-2"
			>
				<Photo
					picture={card.picture}
					sizes="3.5rem"
					decorative
					className="size-14 rounded-patch object-cover"
				/>
				<span className="min-w-0 leading-snug">
					<span className="block font-semibold underline-offset-4 group-hover:underline">
						{inLanguage(card.name, language)}
					</span>
					<span className="figures text-muted">{priceWords(copy, card)}</span>
				</span>
			</Link>
		</li>
	)
}
