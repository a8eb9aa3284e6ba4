import { type Copy, copyOf } from '#app/copy/copy.ts'
import {
	BEGINNING,
	type Listing,
	listProductsAfter,
} from '#app/domain/catalogue/listings.server.ts'
import { pictureUrl } from '#app/domain/catalogue/picture.ts'
import type { Variant } from '#app/domain/catalogue/product.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import type { Services } from '#app/services.server.ts'
import { localPath } from '#app/shared/local-path.ts'
import { formatDecimal, type Sen } from '#app/shared/money.ts'
import { inLanguage, type Language, type Text } from '#app/shared/text.ts'
import { answerSteps } from './answer.server.ts'
import { textElement, XML_DECLARATION } from './xml.ts'

const RSS = { type: 'application/xml', seconds: 60 } as const
/** Products read at a time: other requests are answered in between. */
const STEP = 250
const MOST_PICTURES = 10
const MOST_COLOURS = 3
const LONGEST_TITLE = 150
const LONGEST_DESCRIPTION = 5_000

interface Where {
	readonly db: Services['db']
	readonly origin: string
	readonly language: Language
	readonly copy: Copy
}

/**
 * Every variant on show in Google Merchant's format: RSS 2.0 with elements of the namespace `g:`
 * (support.google.com/merchants/answer/7052112). Prices carry their sen and the currency.
 */
export const loader = reads(publicAccess, async ({ language, services: { db, settings } }) =>
	answerSteps(merchantFeed({ db, origin: settings.origin, language, copy: copyOf(language) }), RSS),
)

async function* merchantFeed(where: Where) {
	const { db, origin, language, copy } = where
	yield `${XML_DECLARATION}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
${textElement('title', copy.discovery.merchantTitle)}
${textElement('link', origin + localPath(language, '/'))}
${textElement('description', copy.discovery.merchantDescription)}
`
	let after: string | undefined = BEGINNING
	while (after !== undefined) {
		const step: Listing[] = await listProductsAfter(db, after, STEP)
		const ids = step.flatMap(({ variants }) => variants.map(({ id }) => id))
		const stock = await availabilityOf(db, ids)
		const items = step.flatMap((listing) =>
			listing.variants.map((variant) =>
				itemOf(listing, variant, (stock.get(variant.id)?.available ?? 0) > 0, where),
			),
		)
		yield items.join('')
		after = step.at(-1)?.id
	}
	yield '</channel>\n</rss>\n'
}

function itemOf(listing: Listing, variant: Variant, isInStock: boolean, where: Where): string {
	const { origin, language, copy } = where
	const say = (text: Text) => inLanguage(text, language)
	const isGroup = listing.variants.length > 1
	const name = say(listing.name)
	const title = isGroup ? `${name}, ${say(variant.label)}` : name
	const page = origin + localPath(language, `/produk/${listing.slug}`)
	const [first, ...others] = listing.pictures.map(
		({ mediaKey, width }) => origin + pictureUrl(mediaKey, width, 'jpeg'),
	)
	const names = copy.storefront.catalogue.colours
	const colours = listing.colours.slice(0, MOST_COLOURS).map((colour) => names[colour])
	const parts: [string, string | undefined][] = [
		['g:id', variant.sku],
		['g:title', cut(title, LONGEST_TITLE)],
		['g:description', cut(say(listing.description) || say(listing.summary), LONGEST_DESCRIPTION)],
		['g:link', isGroup ? `${page}?${new URLSearchParams({ varian: variant.sku })}` : page],
		['g:canonical_link', page],
		['g:image_link', first],
		...others
			.slice(0, MOST_PICTURES)
			.map((url): [string, string] => ['g:additional_image_link', url]),
		['g:availability', isInStock ? 'in_stock' : 'out_of_stock'],
		['g:price', priceOf(variant.priceSen)],
		['g:condition', 'new'],
		['g:brand', copy.common.brand],
		['g:identifier_exists', 'no'],
		['g:item_group_id', isGroup ? listing.slug : undefined],
		['g:product_type', copy.discovery.kinds[listing.craft]],
		['g:color', colours.join('/') || undefined],
		['g:size', variant.sizeLabel || undefined],
		['g:material', cut(say(listing.material), LONGEST_TITLE)],
		// Prices by weight and zone stand in the account of whoever reads the feed.
		['g:shipping_weight', `${variant.weightGrams} g`],
		['g:shipping_length', variant.packed ? `${variant.packed.lengthCm} cm` : undefined],
		['g:shipping_width', variant.packed ? `${variant.packed.widthCm} cm` : undefined],
		['g:shipping_height', variant.packed ? `${variant.packed.heightCm} cm` : undefined],
	]
	const written = parts.flatMap(([tag, text]) => (text ? [textElement(tag, text)] : []))
	return `<item>\n${written.join('\n')}\n</item>\n`
}

function priceOf(priceSen: Sen): string {
	return `${formatDecimal(priceSen)} IDR`
}

/** The beginning of a text, without half a letter at its end. */
function cut(text: string, most: number): string {
	return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
