import type { SizeClass } from '#app/domain/catalogue/attributes.ts'
import { selectVariantsByIds } from '#app/domain/catalogue/store.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Tx } from '#db/client.ts'
import { addShelfPieces, insertShelfCohort } from './store.server.ts'

/** Pieces of a variant that have come, or gone where the number is below zero. */
export interface ShelfMove {
	variantId: string
	pieces: number
}

export interface KeepShelf {
	/** a variant may stand here several times */
	moves: readonly ShelfMove[]
	/** what has come is new: when it did, and the address of the cohort that made it */
	arrival?: { at: Instant; cohortSlug: string }
}

/**
 * Tells the shelf that pieces have come or gone: the last step of every verb of stock that changes
 * what can be had, in its own transaction. Locks the shelf's rows by ascending product after the
 * lots were locked, so that two orders queue and never wait for each other.
 */
export async function keepShelf(tx: Tx, { moves, arrival }: KeepShelf): Promise<void> {
	if (moves.length === 0) return
	const variantIds = [...new Set(moves.map((move) => move.variantId))]
	const rows = await selectVariantsByIds(tx, variantIds)
	const variants = new Map(rows.map((row) => [row.id, row]))
	const shelves = new Map<string, Partial<Record<SizeClass, number>>>()
	for (const { variantId, pieces } of moves) {
		const variant = variants.get(variantId)
		invariant(variant, `what moves is a variant: ${variantId}`)
		const shelf = shelves.get(variant.product_id) ?? {}
		shelf[variant.size_class] = (shelf[variant.size_class] ?? 0) + pieces
		shelves.set(variant.product_id, shelf)
	}
	for (const productId of [...shelves.keys()].sort()) {
		await addShelfPieces(tx, productId, shelves.get(productId) ?? {}, arrival?.at ?? null)
		if (arrival) await insertShelfCohort(tx, arrival.cohortSlug, productId)
	}
}
