import type { ProductPage, Variant } from '#app/domain/catalogue/product.ts'
import type { Waterfall } from '#app/domain/shares/waterfall.ts'
import { provinceSlug } from '#app/domain/shipping/delivery.ts'
import type { Province } from '#app/domain/shipping/province.ts'
import type { BatchOrigin } from '#app/domain/workshop/cohort.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

export interface StockedVariant extends Variant {
	readonly available: number
}

/** The rule a price is shared by, as the shop tells it. */
export interface AppliedRule {
	readonly name: Text
	readonly version: number
	readonly legalBasis: string
	readonly isExample: boolean
}

/** A price and where it would go. */
export interface SharedPrice {
	readonly priceSen: Sen
	readonly waterfall: Waterfall
	/** of the makers' part, what buys extra food for those who are owed no premi */
	readonly extraFoodSen: Sen
	readonly rule: AppliedRule
}

/** The batch a piece comes from, and the lot whose code is on the piece's tag. */
export interface PieceOrigin extends BatchOrigin {
	readonly lotCode: string
}

/** A product with one of its variants in hand. */
export interface Offer {
	readonly product: ProductPage
	readonly variants: readonly StockedVariant[]
	/** null for a product without any variant */
	readonly chosen: StockedVariant | null
	/** where the next piece comes from, or the last one came from; null when there never was one */
	readonly origin: PieceOrigin | null
	/** how its price would be shared today; null when there never was a piece */
	readonly shared: SharedPrice | null
}

/**
 * The page of a product with one of its variants chosen: each has an address of its own, in which a
 * province that the arrival was asked for stays.
 */
export function choicePath(slug: string, sku: string, province: Province | null = null): string {
	const asked = province ? `&provinsi=${provinceSlug(province)}` : ''
	return `/produk/${slug}?varian=${encodeURIComponent(sku)}${asked}`
}
