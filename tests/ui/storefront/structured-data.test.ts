import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import type { ProductPage, Variant } from '#app/domain/catalogue/product.ts'
import { rupiah } from '#app/shared/money.ts'
import {
	breadcrumbData,
	faqData,
	itemListData,
	productData,
	shopData,
} from '#app/ui/storefront/structured-data.ts'
import { propertyParameters } from '#tests/support/property.ts'

const ORIGIN = 'https://bekal.example'
const place = { origin: ORIGIN, language: 'id' } as const
const copy = copyOf('id')
const both = (text: string) => ({ id: text, en: '' })

const variant = (
	sku: string,
	price: number,
	available: number,
): Variant & { available: number } => ({
	id: sku,
	sku,
	label: both('Sedang'),
	sizeLabel: '40 × 60 cm',
	sizeClass: 'medium',
	priceSen: rupiah(price),
	weightGrams: 400,
	packed: null,
	available,
})

const product = (name: string, oneOfAKind = false): Omit<ProductPage, 'variants'> => ({
	id: '1',
	slug: 'keset',
	craft: 'keset',
	name: both(name),
	summary: both('Keset dari perca'),
	description: both('Dijahit dari kain perca.'),
	material: both('Katun'),
	care: both('Cuci'),
	colours: ['navy'],
	oneOfAKind,
	fromPriceSen: rupiah(30_000),
	toPriceSen: rupiah(45_000),
	picture: null,
	pictures: [],
})

/** What Remix does with a descriptor on its way into the script element. */
const { escapeHtml } = createRequire(import.meta.url)(
	join(createRequire(import.meta.url).resolve('@remix-run/react'), '../markup.js'),
) as { escapeHtml: (html: string) => string }

describe('a product in the words of schema.org', () => {
	it('has one offer with its exact price where there is one variant', () => {
		const data = productData(place, copy, product('Keset'), {
			variants: [variant('KST-1', 30_000, 2)],
			mostShippingSen: rupiah(98_000),
		})
		expect(data).toMatchObject({
			'@type': 'Product',
			url: `${ORIGIN}/produk/keset`,
			sku: 'KST-1',
			offers: {
				'@type': 'Offer',
				url: `${ORIGIN}/produk/keset`,
				price: '30000.00',
				priceCurrency: 'IDR',
				availability: 'https://schema.org/InStock',
				weight: { value: 400, unitCode: 'GRM' },
				shippingDetails: {
					shippingRate: { maxValue: '98000.00', currency: 'IDR' },
					deliveryTime: { transitTime: { minValue: 1, maxValue: 14 } },
				},
				hasMerchantReturnPolicy: { merchantReturnDays: 2 },
			},
		})
	})

	it('has an offer for each of its variants, and says which are gone', () => {
		const data = productData({ ...place, language: 'en' }, copyOf('en'), product('Keset'), {
			variants: [variant('KST-1', 30_000, 0), variant('KST-2', 45_000, 1)],
			mostShippingSen: null,
		})
		expect(JSON.stringify(data)).not.toContain('shippingDetails')
		expect(data).not.toHaveProperty('sku')
		expect(data.offers).toMatchObject({
			'@type': 'AggregateOffer',
			lowPrice: '30000.00',
			highPrice: '45000.00',
			offerCount: 2,
			offers: [
				{ sku: 'KST-1', availability: 'https://schema.org/OutOfStock' },
				{ sku: 'KST-2', url: `${ORIGIN}/en/produk/keset?varian=KST-2` },
			],
		})
	})

	it('is sold out for good where there was only one', () => {
		const data = productData(place, copy, product('Keset', true), {
			variants: [variant('KST-1', 30_000, 0)],
			mostShippingSen: null,
		})
		expect(data.offers).toMatchObject({ availability: 'https://schema.org/SoldOut' })
	})
})

describe('other pages in the words of schema.org', () => {
	it('are the shop with its search', () => {
		const data = JSON.stringify(shopData(place, copy, { email: 'a@b.example', whatsapp: '62812' }))
		expect(data).toContain(`"urlTemplate":"${ORIGIN}/produk?cari={cari}"`)
		expect(data).toContain('"telephone":"+62812"')
		expect(JSON.stringify(shopData(place, copy, { email: null, whatsapp: null }))).not.toMatch(
			/telephone|email/,
		)
	})

	it('are a way, a list and questions, each in its order', () => {
		const steps = [{ label: 'Beranda', to: '/' }, { label: 'Keset' }]
		expect(breadcrumbData(place, steps).itemListElement).toEqual([
			{ '@type': 'ListItem', position: 1, name: 'Beranda', item: `${ORIGIN}/` },
			{ '@type': 'ListItem', position: 2, name: 'Keset' },
		])
		const cards = [{ slug: 'keset', name: both('Keset') }]
		expect(itemListData(place, 'Semua', cards)).toMatchObject({
			numberOfItems: 1,
			itemListElement: [{ position: 1, url: `${ORIGIN}/produk/keset` }],
		})
		expect(faqData([{ question: 'Apa?', answer: 'Itu.' }]).mainEntity).toMatchObject([
			{ name: 'Apa?', acceptedAnswer: { text: 'Itu.' } },
		])
	})
})

describe('no name', () => {
	it('ends the script it is written into, and is read back as it was', { timeout: 30_000 }, () => {
		const nasty = fc.constantFrom(
			'</script>',
			'<!--',
			'<script>',
			'\u2028',
			'\u2029',
			'"',
			'\\',
			'&',
		)
		const name = fc
			.array(fc.oneof(nasty, fc.string({ unit: 'binary' })))
			.map((parts) => parts.join(''))
		const isHarmless = (text: string) => {
			const data = productData(place, copy, product(text), {
				variants: [variant(text, 30_000, 1)],
				mostShippingSen: null,
			})
			const written = escapeHtml(JSON.stringify(data))
			return !/[<>\u2028\u2029]/.test(written) && JSON.parse(written).offers.sku === text
		}
		const everyName = fc.property(name, isHarmless)
		expect(() => fc.assert(everyName, propertyParameters())).not.toThrow()
	})
})
