import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { ProductPage } from '#app/domain/catalogue/product.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'

/** A piece that is no longer made, for whoever kept its address: what it was, and the way on. */
export function OfferRetired({ product }: { product: ProductPage }) {
	const language = useLanguage()
	const { retired } = useCopy().storefront.product
	return (
		<div className="mt-4 grid items-center gap-x-14 gap-y-8 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
			<Photo
				picture={product.picture}
				sizes="(min-width: 48rem) 38vw, 100vw"
				eager
				className="aspect-square w-full rounded-patch object-cover opacity-75"
			/>
			<div className="flex max-w-reading flex-col items-start gap-4">
				<Badge>{retired.badge}</Badge>
				<h1 className="font-display text-heading">{inLanguage(product.name, language)}</h1>
				<p className="font-semibold text-lead">{retired.title}</p>
				<p className="text-muted">{retired.text}</p>
				<LinkButton to="/produk" tone="secondary">
					{retired.action}
				</LinkButton>
			</div>
		</div>
	)
}
