import type { ProductCard } from '#app/domain/catalogue/product.ts'
import type { Instant } from '#app/shared/instant.ts'

/** What the shelf needs to know of the stock of one variant. */
interface Stocked {
	readonly available: number
	readonly lots: readonly { readonly available: number; readonly receivedAt: Instant }[]
}

/** A product beside what can be had of it now. */
export interface ShelfPiece {
	readonly card: ProductCard
	/** pieces over all of its variants */
	readonly available: number
	/** when the newest lot that still has pieces came in; null where nothing is left */
	readonly newestAt: Instant | null
}

/** Puts the stock of its variants beside each product, in the order given. */
export function shelve(
	cards: readonly ProductCard[],
	stock: ReadonlyMap<string, Stocked>,
): ShelfPiece[] {
	return cards.map((card) => {
		const stocked = card.variantIds.flatMap((id) => stock.get(id) ?? [])
		const arrivals = stocked
			.flatMap((one) => one.lots)
			.filter((lot) => lot.available > 0)
			.map((lot) => lot.receivedAt)
			.sort()
		return {
			card,
			available: stocked.reduce((sum, one) => sum + one.available, 0),
			newestAt: arrivals.at(-1) ?? null,
		}
	})
}

/** What came in last first; what is sold out at the end. Equal ones keep their order. */
export function newestFirst(pieces: readonly ShelfPiece[]): ShelfPiece[] {
	return [...pieces].sort((a, b) => (b.newestAt ?? '').localeCompare(a.newestAt ?? ''))
}

/** What can be had first; otherwise the order given. */
export function soldOutLast(pieces: readonly ShelfPiece[]): ShelfPiece[] {
	return [...pieces].sort((a, b) => Number(a.available === 0) - Number(b.available === 0))
}
