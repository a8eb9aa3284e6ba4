import type { Sen } from '#app/shared/money.ts'
import { rupiah, SEN_PER_RUPIAH } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Colour, SizeClass } from './attributes.ts'
import type { Picture } from './picture.ts'

export const crafts = ['keset', 'rajut'] as const
/** What a programme makes: doormats of scraps (*keset*) or knitted goods (*rajut*). */
export type Craft = (typeof crafts)[number]

/** A product as lists show it. */
export interface ProductCard {
	readonly id: string
	readonly slug: string
	readonly craft: Craft
	readonly name: Text
	readonly summary: Text
	/** the one that strikes the eye first stands first */
	readonly colours: readonly Colour[]
	/** there is exactly one piece, and never a second */
	readonly oneOfAKind: boolean
	readonly fromPriceSen: Sen
	readonly toPriceSen: Sen
	readonly picture: Picture | null
}

/** A product as its own page shows it. */
export interface ProductPage extends ProductCard {
	readonly description: Text
	readonly material: Text
	readonly care: Text
	readonly variants: readonly Variant[]
	readonly pictures: readonly Picture[]
}

/** What is bought: one size or colour of a product, with a price. */
export interface Variant {
	readonly id: string
	readonly sku: string
	readonly label: Text
	/** measures, the same in both languages: `40 × 60 cm` */
	readonly sizeLabel: string
	/** how large it is among its like */
	readonly sizeClass: SizeClass
	readonly priceSen: Sen
	readonly weightGrams: number
	/** folded and wrapped for the way; null where nobody has measured it */
	readonly packed: PackedSize | null
}

/** Whole centimetres. */
export interface PackedSize {
	readonly lengthCm: number
	readonly widthCm: number
	readonly heightCm: number
}

/** A variant with what a cart or an order needs to know of its product. */
export interface Offer extends Variant {
	readonly productId: string
	readonly productSlug: string
	readonly productName: Text
	readonly craft: Craft
	readonly oneOfAKind: boolean
	readonly picture: Picture | null
	/** the product is published and not retired */
	readonly onSale: boolean
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_SLUG = 60

/** True for what may stand in a product's address. */
export function isSlug(text: string): boolean {
	return text.length <= LONGEST_SLUG && SLUG.test(text)
}

/** A slip of the finger above it would be more than the sum of a cart can hold. */
const HIGHEST_PRICE = rupiah(1_000_000_000)

/** True for a price in whole rupiah, from one to a billion: no till gives back sen. */
export function isPrice(priceSen: number): boolean {
	const isWhole = Number.isSafeInteger(priceSen) && priceSen % SEN_PER_RUPIAH === 0
	return isWhole && priceSen > 0 && priceSen <= HIGHEST_PRICE
}

/** True for whole grams above zero. */
export function isWeight(grams: number): boolean {
	return Number.isSafeInteger(grams) && grams > 0
}

/** The longest side a courier takes as a parcel. */
export const LONGEST_SIDE_CM = 200

/** True for three sides in whole centimetres, each above zero and none that no courier takes. */
export function isPacked({ lengthCm, widthCm, heightCm }: PackedSize): boolean {
	return [lengthCm, widthCm, heightCm].every(
		(side) => Number.isSafeInteger(side) && side > 0 && side <= LONGEST_SIDE_CM,
	)
}
