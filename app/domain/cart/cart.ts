import type { Picture } from '#app/domain/catalogue/picture.ts'
import type { Craft, PackedSize } from '#app/domain/catalogue/product.ts'
import { add, type Sen, times, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** Days after the last change that a cart, and the cookie that opens it, is kept. */
export const CART_DAYS = 60
/** Pieces of one variant, at most. */
export const LARGEST_QUANTITY = 99
/** Different variants, at most: more is not a buyer. */
export const MOST_LINES = 50

/** Why a line cannot be ordered as it stands; the gravest first. */
export type CartProblem =
	/** the product is not sold any more */
	| 'withdrawn'
	/** none is left */
	| 'sold-out'
	/** fewer are left than wanted */
	| 'short'
	/** it costs something else than when the buyer last looked */
	| 'price-changed'

export interface CartLine {
	readonly variantId: string
	/** names the choice in its page's address */
	readonly sku: string
	readonly productSlug: string
	readonly productName: Text
	readonly craft: Craft
	readonly variantLabel: Text
	readonly sizeLabel: string
	readonly picture: Picture | null
	/** of one piece, for whoever sends it */
	readonly weightGrams: number
	readonly packed: PackedSize | null
	readonly quantity: number
	/** what a piece costs now */
	readonly unitPriceSen: Sen
	/** what it cost when the buyer put it in, or accepted since */
	readonly seenPriceSen: Sen
	/** pieces that can be had now */
	readonly available: number
	readonly problem: CartProblem | null
}

export interface Cart {
	/** in the order they were put in */
	readonly lines: readonly CartLine[]
	/** at today's prices, of the lines that can be had */
	readonly itemsSen: Sen
	/** pieces in all lines */
	readonly count: number
}

export const EMPTY_CART: Cart = { lines: [], itemsSen: ZERO, count: 0 }

/** What is the matter with a line; null when it can be ordered as it stands. */
export function problemOf(line: {
	onSale: boolean
	available: number
	quantity: number
	unitPriceSen: Sen
	seenPriceSen: Sen
}): CartProblem | null {
	if (!line.onSale) return 'withdrawn'
	if (line.available === 0) return 'sold-out'
	if (line.available < line.quantity) return 'short'
	if (line.unitPriceSen !== line.seenPriceSen) return 'price-changed'
	return null
}

/** A cart of these lines with its sums. What cannot be had at all is not summed. */
export function cartOf(lines: readonly CartLine[]): Cart {
	const sold = lines.filter(({ problem }) => problem !== 'withdrawn' && problem !== 'sold-out')
	return {
		lines,
		itemsSen: add(...sold.map((line) => times(line.unitPriceSen, line.quantity))),
		count: lines.reduce((sum, line) => sum + line.quantity, 0),
	}
}
