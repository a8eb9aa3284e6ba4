import { sizeClasses } from '#app/domain/catalogue/attributes.ts'
import {
	listShelfRows,
	type ShelfCheck,
	type ShelfRow,
} from '#app/domain/catalogue/shelf/shelf-rows.server.ts'
import { listBatchTotals } from '#app/domain/workshop/batches.server.ts'
import type { Reader } from '#db/client.ts'
import { selectLots } from './store.server.ts'

/** Something on a product's shelf that is not what its lots, variants and product say. */
export interface ShelfFault {
	readonly productSlug: string
	readonly rule: `shelf-${Extract<keyof ShelfRow, string>}` | 'shelf-is-there'
	readonly expected: string | number
	readonly found: string | number
}

interface LotOnShelf {
	readonly variant_id: string
	readonly available: number
	readonly received_at: ShelfRow['arrivedAt']
	readonly cohortSlug: string
}

/**
 * Proves that the shelf, which lists are read from, is what lots, variants and products say.
 * Returns every fault. Like `verifyStock` it wants a snapshot where the shop is open.
 */
export async function verifyShelf(db: Reader): Promise<ShelfFault[]> {
	const shelves = await listShelfRows(db)
	const productOf = new Map<string, string>()
	for (const [productId, { sizeOfVariant }] of shelves) {
		for (const variantId of sizeOfVariant.keys()) productOf.set(variantId, productId)
	}
	const batches = await listBatchTotals(db)
	const lots = new Map<string, LotOnShelf[]>()
	for (const lot of await selectLots(db)) {
		const productId = productOf.get(lot.variant_id) ?? ''
		const cohortSlug = batches.get(lot.batch_id)?.cohortSlug ?? ''
		lots.set(productId, [...(lots.get(productId) ?? []), { ...lot, cohortSlug }])
	}
	return [...shelves].flatMap(([productId, shelf]) => faultsOf(shelf, lots.get(productId) ?? []))
}

function faultsOf(shelf: ShelfCheck, lots: readonly LotOnShelf[]): ShelfFault[] {
	const { slug: productSlug, found } = shelf
	if (!found) return [{ productSlug, rule: 'shelf-is-there', expected: 1, found: 0 }]
	const expected = expectedRow(shelf, lots)
	return (Object.keys(expected) as (keyof ShelfRow)[])
		.map((key) => ({
			productSlug,
			rule: `shelf-${key}` as const,
			expected: inWords(expected[key]),
			found: inWords(found[key]),
		}))
		.filter((fault) => fault.expected !== fault.found)
}

function expectedRow(shelf: ShelfCheck, lots: readonly LotOnShelf[]): ShelfRow {
	const piecesOf = (size: string) =>
		lots
			.filter((lot) => shelf.sizeOfVariant.get(lot.variant_id) === size)
			.reduce((sum, lot) => sum + lot.available, 0)
	const arrivals = [shelf.expected.arrivedAt, ...lots.map((lot) => lot.received_at)].sort()
	return {
		...shelf.expected,
		arrivedAt: arrivals.at(-1) ?? shelf.expected.arrivedAt,
		pieces: Object.fromEntries(
			sizeClasses.map((size) => [size, piecesOf(size)]),
		) as ShelfRow['pieces'],
		cohorts: [...new Set(lots.map((lot) => lot.cohortSlug))].sort(),
	}
}

function inWords(value: ShelfRow[keyof ShelfRow]): string | number {
	return typeof value === 'object' ? JSON.stringify(value) : value
}
