import type { Instant } from '#app/shared/instant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** A lot whose pieces can be bought. */
export interface LotOnSale {
	readonly lotId: string
	readonly code: string
	readonly batchId: string
	readonly available: number
	/** what the material of one piece cost */
	readonly unitCostSen: Sen
	readonly receivedAt: Instant
}

/** What can be had of a variant, and from which lots in the order they are sold. */
export interface Availability {
	readonly available: number
	readonly lots: readonly LotOnSale[]
}

/** A lot as the office sees it. Each of its pieces is available, reserved, sold or written off. */
export interface Lot extends LotOnSale {
	readonly variantId: string
	readonly received: number
	readonly reserved: number
	readonly sold: number
	readonly writtenOff: number
	readonly sku: string
	readonly productName: Text
	readonly variantLabel: Text
}

/**
 * The material cost of one piece: the batch's divided by its pieces, rounded down to the sen. What
 * the division leaves, less than a sen a piece, stays with the working capital.
 */
export function unitCostOf(batchCostSen: Sen, pieces: number): Sen {
	return sen(Math.floor(batchCostSen / pieces))
}
