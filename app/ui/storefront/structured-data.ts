import type { Copy } from '#app/copy/copy.ts'
import { type Picture, pictureUrl } from '#app/domain/catalogue/picture.ts'
import type { ProductPage, Variant } from '#app/domain/catalogue/product.ts'
import { WORKING_DAYS_TO_COMPLAIN } from '#app/domain/orders/complaint-window.ts'
import { type DayRange, deliveryAnywhere, packingDays } from '#app/domain/shipping/delivery.ts'
import { localPath } from '#app/shared/local-path.ts'
import { formatDecimal, type Sen } from '#app/shared/money.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'

/*
 * What a page is about, in the words of schema.org. A route hands one of these to Remix as
 * `{ 'script:ld+json': … }`, which escapes whatever could end the script (`<`, `>`, `&`, U+2028).
 */

const CONTEXT = 'https://schema.org'
const CURRENCY = 'IDR'
const COUNTRY = 'ID'

type Thing = Readonly<Record<string, unknown>>

/** Where and in which language a page is told of. */
export interface Place {
	/** the shop's own address, without a slash at the end */
	readonly origin: string
	readonly language: Language
}

const shopId = ({ origin }: Place) => `${origin}/#toko`
const addressOf = ({ origin, language }: Place, path: string) => origin + localPath(language, path)

/** The shop and its search, for the front page. */
export function shopData(
	place: Place,
	copy: Copy,
	contact: { readonly email: string | null; readonly whatsapp: string | null },
): Thing {
	const search = addressOf(place, '/produk?cari=')
	return {
		'@context': CONTEXT,
		'@graph': [
			{
				'@type': 'OnlineStore',
				'@id': shopId(place),
				name: copy.common.brand,
				description: copy.discovery.description,
				url: addressOf(place, '/'),
				logo: `${place.origin}/icons/icon-full-512.png`,
				image: `${place.origin}/icons/icon-full-512.png`,
				...(contact.email && { email: contact.email }),
				...(contact.whatsapp && { telephone: `+${contact.whatsapp}` }),
				address: {
					'@type': 'PostalAddress',
					addressLocality: 'Magetan',
					addressRegion: 'Jawa Timur',
					addressCountry: COUNTRY,
				},
				hasMerchantReturnPolicy: returnPolicy(),
			},
			{
				'@type': 'WebSite',
				'@id': `${place.origin}/#situs`,
				name: copy.common.brand,
				url: addressOf(place, '/'),
				inLanguage: place.language,
				publisher: { '@id': shopId(place) },
				potentialAction: {
					'@type': 'SearchAction',
					target: { '@type': 'EntryPoint', urlTemplate: `${search}{cari}` },
					'query-input': 'required name=cari',
				},
			},
		],
	}
}

/** A variant beside what can be had of it. */
type Offered = Variant & { readonly available: number }

/** What is offered of a product, and what sending any of it costs at most. */
interface Choice {
	readonly variants: readonly Offered[]
	/** by the cheapest service to the farthest place; null when that is not known */
	readonly mostShippingSen: Sen | null
}

/** A product with an offer for each of its variants. */
export function productData(
	place: Place,
	copy: Copy,
	product: Omit<ProductPage, 'variants'>,
	{ variants, mostShippingSen }: Choice,
): Thing {
	const say = (text: { id: string; en: string }) => inLanguage(text, place.language)
	const url = addressOf(place, `/produk/${product.slug}`)
	const [only, ...more] = variants
	const offers = variants.map((variant) =>
		offerOf(place, product.oneOfAKind, variant, {
			url: more.length > 0 ? withVariant(url, variant) : url,
			mostShippingSen,
		}),
	)
	const names = copy.storefront.catalogue.colours
	const colours = product.colours.map((colour) => names[colour])
	return {
		'@context': CONTEXT,
		'@type': 'Product',
		'@id': `${url}#karya`,
		url,
		name: say(product.name),
		description: say(product.description) || say(product.summary),
		image: product.pictures.map((picture) => imageOf(place, picture)),
		brand: { '@type': 'Brand', name: copy.common.brand },
		category: copy.storefront.crafts[product.craft],
		material: say(product.material),
		...(colours.length > 0 && { color: colours.join(', ') }),
		countryOfOrigin: COUNTRY,
		...(only &&
			more.length === 0 && {
				sku: only.sku,
				...(only.sizeLabel && { size: only.sizeLabel }),
				weight: weightOf(only),
			}),
		...(offers.length === 1 && { offers: offers[0] }),
		...(offers.length > 1 && {
			offers: {
				'@type': 'AggregateOffer',
				priceCurrency: CURRENCY,
				lowPrice: formatDecimal(product.fromPriceSen),
				highPrice: formatDecimal(product.toPriceSen),
				offerCount: offers.length,
				offers,
			},
		}),
	}
}

function offerOf(
	place: Place,
	oneOfAKind: boolean,
	variant: Offered,
	{ url, mostShippingSen }: { url: string; mostShippingSen: Sen | null },
): Thing {
	const gone = oneOfAKind ? 'SoldOut' : 'OutOfStock'
	return {
		'@type': 'Offer',
		url,
		sku: variant.sku,
		name: inLanguage(variant.label, place.language),
		price: formatDecimal(variant.priceSen),
		priceCurrency: CURRENCY,
		availability: `${CONTEXT}/${variant.available > 0 ? 'InStock' : gone}`,
		itemCondition: `${CONTEXT}/NewCondition`,
		seller: { '@id': shopId(place) },
		...(variant.sizeLabel && { size: variant.sizeLabel }),
		weight: weightOf(variant),
		...(mostShippingSen !== null && { shippingDetails: shippingDetails(mostShippingSen) }),
		hasMerchantReturnPolicy: returnPolicy(),
	}
}

function withVariant(url: string, { sku }: Variant): string {
	return `${url}?${new URLSearchParams({ varian: sku })}`
}

function imageOf({ origin }: Place, { mediaKey, width }: Picture): string {
	return origin + pictureUrl(mediaKey, width, 'jpeg')
}

function weightOf({ weightGrams }: Variant): Thing {
	return { '@type': 'QuantitativeValue', value: weightGrams, unitCode: 'GRM' }
}

function shippingDetails(mostSen: Sen): Thing {
	const whole = deliveryAnywhere()
	const transit = {
		least: whole.least - packingDays.least,
		most: whole.most - packingDays.most,
	}
	return {
		'@type': 'OfferShippingDetails',
		shippingRate: {
			'@type': 'MonetaryAmount',
			maxValue: formatDecimal(mostSen),
			currency: CURRENCY,
		},
		shippingDestination: { '@type': 'DefinedRegion', addressCountry: COUNTRY },
		deliveryTime: {
			'@type': 'ShippingDeliveryTime',
			handlingTime: daysOf(packingDays),
			transitTime: daysOf(transit),
		},
	}
}

function daysOf({ least, most }: DayRange): Thing {
	return { '@type': 'QuantitativeValue', minValue: least, maxValue: most, unitCode: 'DAY' }
}

function returnPolicy(): Thing {
	return {
		'@type': 'MerchantReturnPolicy',
		applicableCountry: COUNTRY,
		returnPolicyCountry: COUNTRY,
		returnPolicyCategory: `${CONTEXT}/MerchantReturnFiniteReturnWindow`,
		// Working days; the vocabulary knows days alone.
		merchantReturnDays: WORKING_DAYS_TO_COMPLAIN,
		returnMethod: `${CONTEXT}/ReturnByMail`,
	}
}

/** The way from the front page to this one; the last step is the page itself. */
export function breadcrumbData(
	place: Place,
	steps: readonly { readonly label: string; readonly to?: string | undefined }[],
): Thing {
	return {
		'@context': CONTEXT,
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ label, to }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: label,
			...(to !== undefined && { item: addressOf(place, to) }),
		})),
	}
}

/** The products of a list, in its order. */
export function itemListData(
	place: Place,
	name: string,
	cards: readonly { readonly slug: string; readonly name: { id: string; en: string } }[],
): Thing {
	return {
		'@context': CONTEXT,
		'@type': 'ItemList',
		name,
		numberOfItems: cards.length,
		itemListElement: cards.map((card, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: inLanguage(card.name, place.language),
			url: addressOf(place, `/produk/${card.slug}`),
		})),
	}
}

/** Questions with their answers, as plain text. */
export function faqData(
	questions: readonly { readonly question: string; readonly answer: string }[],
): Thing {
	return {
		'@context': CONTEXT,
		'@type': 'FAQPage',
		mainEntity: questions.map(({ question, answer }) => ({
			'@type': 'Question',
			name: question,
			acceptedAnswer: { '@type': 'Answer', text: answer },
		})),
	}
}
