import type { Colour, SizeClass } from '#app/domain/catalogue/attributes.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import type { Text } from '#app/shared/text.ts'
import { kesetProducts } from './products-keset.ts'
import { rajutProducts } from './products-rajut.ts'
import type { When } from './when.ts'

export interface SeedProduct {
	readonly slug: string
	readonly craft: Craft
	readonly name: Text
	readonly summary: Text
	readonly description: Text
	readonly material: Text
	readonly care: Text
	/** as the pictures show them, and those its variants are named after */
	readonly colours: readonly Colour[]
	readonly oneOfAKind?: true
	readonly variants: readonly SeedVariant[]
	/** in order; the first is its face. Illustrations in `photos/`. */
	readonly pictures: readonly { readonly file: string; readonly alt: Text }[]
	/** when the shop shows it for the first time */
	readonly published: When
}

export interface SeedVariant {
	readonly sku: string
	readonly label: Text
	readonly sizeLabel: string
	readonly sizeClass: SizeClass
	readonly priceRupiah: number
	readonly weightGrams: number
}

/** A price that was changed while the shop was open. */
export interface SeedPriceChange {
	readonly sku: string
	readonly priceRupiah: number
	readonly when: When
}

/** The fifteen products in the order of the catalogue. */
export const products: readonly SeedProduct[] = [...kesetProducts, ...rajutProducts]

export const priceChanges: readonly SeedPriceChange[] = [
	{ sku: 'KKP-30', priceRupiah: 20_000, when: { progress: 38, at: '09:10' } },
	{ sku: 'TAS-30', priceRupiah: 185_000, when: { progress: 67, at: '13:40' } },
]
