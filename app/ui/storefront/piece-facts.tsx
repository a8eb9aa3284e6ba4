import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatCount } from '#app/shared/count.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { Offer, PieceOrigin } from './offer.ts'

/** What it is made of, how to keep it, and which cohort made the very batch it comes from. */
export function PieceFacts({ offer: { product, chosen, origin } }: { offer: Offer }) {
	const { product: words } = useCopy().storefront
	const language = useLanguage()
	return (
		<div data-part="facts">
			<h2 className="font-display text-heading">{words.facts}</h2>
			<p className="mt-4 mb-6 max-w-reading whitespace-pre-line">
				{inLanguage(product.description, language)}
			</p>
			<DefinitionList
				items={[
					...(origin ? [{ term: words.madeBy, detail: <Origin origin={origin} /> }] : []),
					{ term: words.material, detail: inLanguage(product.material, language) },
					...(chosen
						? [
								{ term: words.size, detail: chosen.sizeLabel },
								{
									term: words.weight,
									detail: fill(words.grams, { count: formatCount(chosen.weightGrams, language) }),
								},
							]
						: []),
					{ term: words.care, detail: inLanguage(product.care, language) },
					...(chosen ? [{ term: words.number, detail: chosen.sku }] : []),
				]}
			/>
		</div>
	)
}

function Origin({ origin }: { origin: PieceOrigin }) {
	const { storefront, calendar } = useCopy()
	const language = useLanguage()
	const words = storefront.product
	const programme = inLanguage(origin.programme.name, language)
	const partner = origin.partner?.name ?? ''
	// Some programmes carry their partner in their name already.
	const isPartnerApart = partner !== '' && !programme.includes(partner)
	return (
		<>
			<TextLink to={`/angkatan/${origin.cohort.slug}`} className="font-semibold">
				{inLanguage(origin.cohort.name, language)}
			</TextLink>
			<span className="mt-1 block">
				{fill(words.batch, {
					code: origin.batchCode,
					date: dayInWords(origin.workDate, calendar),
				})}
			</span>
			<span className="block text-muted">
				{isPartnerApart
					? fill(words.trainedBy, { programme, partner })
					: fill(words.programme, { programme })}
			</span>
			<TextLink to={`/jejak/${origin.lotCode}`} className="mt-1 inline-block py-1">
				{words.trail}
			</TextLink>
		</>
	)
}
